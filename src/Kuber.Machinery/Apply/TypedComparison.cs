using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>
/// What differs between two versions of an object, by the rules of its schema: an atomic list, map or message is one field, an
/// associative list is compared item by item. A field or item that only one side has counts, with everything below it.
/// </summary>
public sealed class TypedComparison
{
    private readonly List<string> path = [];

    private TypedComparison()
    {
    }

    private TypedComparison(FieldSet added, FieldSet modified, FieldSet removed) => (Added, Modified, Removed) = (added, modified, removed);

    /// <summary>What only the new version has.</summary>
    public FieldSet Added { get; } = new();

    /// <summary>What both have, with other values.</summary>
    public FieldSet Modified { get; } = new();

    /// <summary>What only the old version has.</summary>
    public FieldSet Removed { get; } = new();

    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => Added.IsEmpty && Modified.IsEmpty && Removed.IsEmpty;

    /// <summary>Compares two versions.</summary>
    /// <param name="old">The old one, as JSON shows it.</param>
    /// <param name="value">The new one.</param>
    /// <param name="schema">The fields of the object.</param>
    public static TypedComparison Of(ApiValue old, ApiValue value, MessageSchema schema)
    {
        TypedComparison comparison = new();
        comparison.Fields(old, value, schema);
        return comparison;
    }

    /// <summary>What differs outside of some fields and all below them.</summary>
    public TypedComparison Without(FieldSet fields) =>
        fields.IsEmpty ? this : new(Added.RecursiveDifference(fields), Modified.RecursiveDifference(fields), Removed.RecursiveDifference(fields));

    private void Fields(ApiValue old, ApiValue value, MessageSchema schema)
    {
        foreach (var (key, mine) in Entries(value))
        {
            if (schema.Find(key) is { } field)
            {
                Descend(PathElements.Field(key), Find(old, key), mine, field.Type, field);
            }
        }

        foreach (var (key, theirs) in Entries(old))
        {
            if (!value.Has(key) && schema.Find(key) is { } field)
            {
                Descend(PathElements.Field(key), theirs, null, field.Type, field);
            }
        }
    }

    private void Descend(string element, ApiValue? old, ApiValue? value, ValueSchema type, FieldSchema? field)
    {
        path.Add(element);
        if (!Compare(old, value, type, field) && (old is null || value is null))
        {
            Mark(old, value);
        }

        path.RemoveAt(path.Count - 1);
    }

    /// <summary>Compares two values; null is absent. Returns whether they were one field.</summary>
    private bool Compare(ApiValue? old, ApiValue? value, ValueSchema type, FieldSchema? field)
    {
        var (left, right) = (old ?? default, value ?? default);
        if (IsLeaf(type, field) || (left.Count == 0 && right.Count == 0))
        {
            if (old is null || value is null || !left.Equals(right))
            {
                Mark(old, value);
            }

            return true;
        }

        switch (type.Kind)
        {
            case SchemaKind.Message:
                Fields(left, right, type.Message!);
                break;
            case SchemaKind.Map:
                foreach (var (key, mine) in Entries(right))
                {
                    Descend(PathElements.Field(key), Find(left, key), mine, type.Element!, null);
                }

                foreach (var (key, theirs) in Entries(left))
                {
                    if (!right.Has(key))
                    {
                        Descend(PathElements.Field(key), theirs, null, type.Element!, null);
                    }
                }

                break;
            default:
                Items(left, right, type, field!);
                break;
        }

        return false;
    }

    private void Items(ApiValue old, ApiValue value, ValueSchema type, FieldSchema field)
    {
        var before = ByElement(old, field);
        var after = ByElement(value, field);
        foreach (var (element, mine) in after)
        {
            Descend(element, before.TryGetValue(element, out var theirs) ? theirs : (ApiValue?)null, mine, type.Element!, null);
        }

        foreach (var (element, theirs) in before)
        {
            if (!after.ContainsKey(element))
            {
                Descend(element, theirs, null, type.Element!, null);
            }
        }
    }

    private void Mark(ApiValue? old, ApiValue? value)
    {
        var set = old is null ? Added : value is null ? Removed : Modified;
        set.Reach(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(path)).IsMember = true;
    }

    /// <summary>Whether a value is one field however much is in it.</summary>
    internal static bool IsLeaf(ValueSchema type, FieldSchema? field) => type.Kind switch
    {
        SchemaKind.Message => type.Message is { IsAtomic: true } or { IsUnion: true } || field?.MapType == "atomic",
        SchemaKind.Map => field?.MapType == "atomic",
        SchemaKind.List => field?.ListType is not ("map" or "set"),
        _ => true,
    };

    /// <summary>The items of an associative list or set; of items with equal keys the first counts.</summary>
    internal static Dictionary<string, ApiValue> ByElement(ApiValue list, FieldSchema field)
    {
        Dictionary<string, ApiValue> items = new(list.Count, StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            var element = field.ListType == "set" ? PathElements.Value(item) : PathElements.Item(item, field);
            if (element is not null)
            {
                items.TryAdd(element, item);
            }
        }

        return items;
    }

    private static ReadOnlySpan<KeyValuePair<string, ApiValue>> Entries(ApiValue value) => value.Map is { } map ? map.Entries : [];

    private static ApiValue? Find(ApiValue value, string key) => value.Map is { } map && map.TryGet(key, out var found) ? found : (ApiValue?)null;
}
