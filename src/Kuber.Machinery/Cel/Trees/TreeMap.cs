using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Cel.Trees;

/// <summary>A map of a tree, in the order of its keys.</summary>
internal sealed class TreeMap(ApiValueMap tree) : CelMap
{
    private Dictionary<string, CelValue>? values;

    /// <inheritdoc/>
    public override int Count => tree.Count;

    /// <inheritdoc/>
    public override IEnumerable<CelValue> Keys
    {
        get
        {
            // A span cannot live across a yield.
            for (var i = 0; i < tree.Count; i++)
            {
                yield return new CelString(tree.Sorted[i].Key);
            }
        }
    }

    /// <inheritdoc/>
    public override CelValue? Find(CelValue key)
    {
        if (key is not CelString { Value: var name } || !tree.TryGet(name, out var value))
        {
            return null;
        }

        if (value.IsScalar)
        {
            return CelTrees.Of(value);
        }

        values ??= new(StringComparer.Ordinal);
        if (!values.TryGetValue(name, out var known))
        {
            values[name] = known = CelTrees.Of(value);
        }

        return known;
    }
}
