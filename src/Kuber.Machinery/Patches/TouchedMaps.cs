using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Patches;

/// <summary>
/// The maps of a document that a patch has looked into or made. Upstream's patch library keeps what it does not look into as the
/// text it was, so that messages show the keys of these maps sorted and all others as they came.
/// </summary>
public sealed class TouchedMaps
{
    private readonly HashSet<ApiValueMap> maps = new(ReferenceEqualityComparer.Instance);

    /// <summary>The document as messages show it.</summary>
    public string Show(ApiValue document) => ApiValueJson.ToText(document, maps);

    /// <summary>The patch has looked into a value, or made it. Returns the value.</summary>
    internal ApiValue Add(ApiValue value)
    {
        if (value.Map is { } map)
        {
            maps.Add(map);
        }

        return value;
    }

    /// <summary>The patch has looked into a value and all that is in it.</summary>
    internal void AddAll(ApiValue value)
    {
        Add(value);
        foreach (var item in value.Items)
        {
            AddAll(item);
        }

        foreach (var (_, item) in value.Map ?? ApiValueMap.Empty)
        {
            AddAll(item);
        }
    }
}
