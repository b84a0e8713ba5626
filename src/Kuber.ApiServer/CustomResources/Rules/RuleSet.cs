using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>A list of type <c>set</c>: equal whatever the order; added to, it takes what it does not have.</summary>
internal sealed class RuleSet : RuleList
{
    private HashSet<CelValue>? set;

    /// <summary>The set of a tree.</summary>
    public RuleSet(ApiValue tree, RuleSchema schema)
        : base(tree, schema)
    {
    }

    private RuleSet(IEnumerable<CelValue> items)
        : base(items)
    {
    }

    private HashSet<CelValue> Set => set ??= new(ItemsOf(this), EqualValues.Instance);

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelList list && list.Count == Count && ItemsOf(list).All(Set.Contains);

    /// <inheritdoc/>
    public override CelList Plus(CelList other)
    {
        HashSet<CelValue> seen = new(Set, EqualValues.Instance);
        return new RuleSet(ItemsOf(this).Concat(ItemsOf(other).Where(seen.Add)));
    }
}
