using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>An object with fields that are known. A field that is null is as one that is not set.</summary>
internal sealed class RuleObject(ApiValueMap tree, RuleSchema schema) : CelMap
{
    private readonly ApiValueMap tree = tree;
    private Dictionary<string, CelValue>? values;

    /// <inheritdoc/>
    public override int Count => tree.Count;

    /// <inheritdoc/>
    public override IEnumerable<CelValue> Keys => tree.Sorted.ToArray()
        .Where(e => schema.Properties.ContainsKey(e.Key))
        .Select(static e => new CelString(EscapedNames.Escape(e.Key) ?? e.Key));

    /// <inheritdoc/>
    public override CelValue? Find(CelValue key) => key is CelString { Value: var name } && EscapedNames.Unescape(name) is { } plain ? Field(plain) : null;

    /// <inheritdoc/>
    /// <remarks>Fields that the schema does not know but keeps are compared as they are.</remarks>
    public override bool IsEqualTo(CelValue other)
    {
        if (other is not RuleObject theirs)
        {
            return base.IsEqualTo(other);
        }

        if (tree.Count != theirs.tree.Count)
        {
            return false;
        }

        foreach (var (name, value) in tree)
        {
            if (!theirs.tree.TryGet(name, out var their))
            {
                return false;
            }

            var isEqual = Field(name) is { } left && theirs.Field(name) is { } right ? left.IsEqualTo(right) : value.Equals(their);
            if (!isEqual)
            {
                return false;
            }
        }

        return true;
    }

    private CelValue? Field(string name)
    {
        if (!tree.TryGet(name, out var value) || value.IsNull || !schema.Properties.TryGetValue(name, out var known))
        {
            return null;
        }

        values ??= new(StringComparer.Ordinal);
        if (!values.TryGetValue(name, out var made))
        {
            values[name] = made = RuleValues.Of(value, known);
        }

        return made;
    }
}
