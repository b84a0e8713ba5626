using Kuber.Api.Runtime;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>A list of type <c>map</c>: equal whatever the order; added to, items with keys that it has replace its own.</summary>
internal sealed class RuleKeyedList : RuleList
{
    private readonly CelString[] keys;
    private Dictionary<string, int>? places;

    /// <summary>The list of a tree.</summary>
    public RuleKeyedList(ApiValue tree, RuleSchema schema, ApiList<string> keys)
        : base(tree, schema) => this.keys = [.. keys.Select(static k => new CelString(EscapedNames.Escape(k) ?? k))];

    private RuleKeyedList(IEnumerable<CelValue> items, CelString[] keys)
        : base(items) => this.keys = keys;

    private Dictionary<string, int> Places
    {
        get
        {
            if (places is null)
            {
                Dictionary<string, int> made = new(StringComparer.Ordinal);
                for (var i = 0; i < Count; i++)
                {
                    made[KeyOf(this[i])] = i;
                }

                places = made;
            }

            return places;
        }
    }

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) =>
        other is CelList list && list.Count == Count && ItemsOf(list).All(item => Places.TryGetValue(KeyOf(item), out var place) && this[place].IsEqualTo(item));

    /// <inheritdoc/>
    public override CelList Plus(CelList other)
    {
        var items = ItemsOf(this).ToList();
        Dictionary<string, int> at = new(Places, StringComparer.Ordinal);
        foreach (var item in ItemsOf(other))
        {
            var key = KeyOf(item);
            if (at.TryGetValue(key, out var place))
            {
                items[place] = item;
            }
            else
            {
                at[key] = items.Count;
                items.Add(item);
            }
        }

        return new RuleKeyedList(items, keys);
    }

    private string KeyOf(CelValue item) => string.Join('\n', keys.Select(k => (item as CelMap)?.Find(k) switch
    {
        CelString text => "s" + text.Value.Length + ":" + text.Value,
        CelInt number => "i" + number.Value,
        CelDouble number => "d" + number.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        CelBool flag => flag.Value ? "true" : "false",
        _ => "",
    }));
}
