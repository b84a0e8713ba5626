using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>A map from any texts to values of one schema.</summary>
internal sealed class RuleMap(ApiValueMap tree, RuleSchema schema) : CelMap
{
    private Dictionary<string, CelValue>? values;

    /// <inheritdoc/>
    public override int Count => tree.Count;

    /// <inheritdoc/>
    public override IEnumerable<CelValue> Keys => tree.Sorted.ToArray().Select(static e => new CelString(e.Key));

    /// <inheritdoc/>
    public override CelValue? Find(CelValue key)
    {
        if (key is not CelString { Value: var name } || !tree.TryGet(name, out var value))
        {
            return null;
        }

        values ??= new(StringComparer.Ordinal);
        if (!values.TryGetValue(name, out var made))
        {
            values[name] = made = RuleValues.Of(value, schema);
        }

        return made;
    }
}
