using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>
/// What differs between two versions of an object, by the rules of its schema: an atomic list, map or message is one field, an
/// associative list is compared item by item. A field or item that only one side has counts, with everything below it.
/// </summary>
public sealed class TypedComparison
{
    internal TypedComparison(FieldSet added, FieldSet modified, FieldSet removed) => (Added, Modified, Removed) = (added, modified, removed);

    /// <summary>What only the new version has.</summary>
    public FieldSet Added { get; }

    /// <summary>What both have, with other values.</summary>
    public FieldSet Modified { get; }

    /// <summary>What only the old version has.</summary>
    public FieldSet Removed { get; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => Added.IsEmpty && Modified.IsEmpty && Removed.IsEmpty;

    /// <summary>Compares two versions as trees.</summary>
    /// <param name="old">The old one, as JSON shows it.</param>
    /// <param name="value">The new one.</param>
    /// <param name="schema">The fields of the object.</param>
    public static TypedComparison Of(ApiValue old, ApiValue value, MessageSchema schema)
    {
        TreeComparison comparison = new();
        comparison.Fields(old, value, schema);
        return comparison.ToResult();
    }

    /// <summary>Compares two versions without encoding them; shared parts are not looked at.</summary>
    public static TypedComparison Of<T>(T old, T value)
        where T : class, IApiMessage<T>
    {
        ChangeTracker tracker = new();
        T.CompareFields(old, value, tracker);
        return tracker.ToResult();
    }

    /// <summary>What differs outside of some fields and all below them.</summary>
    public TypedComparison Without(FieldSet fields) =>
        fields.IsEmpty ? this : new(Added.RecursiveDifference(fields), Modified.RecursiveDifference(fields), Removed.RecursiveDifference(fields));

    /// <summary>Whether a value is one field however much is in it.</summary>
    internal static bool IsLeaf(ValueSchema type, FieldSchema? field, ApiValue value) => type.Kind switch
    {
        SchemaKind.Message when type.Message!.IsAnything => !value.IsMap,
        SchemaKind.Message => type.Message!.IsUnion || (field?.MapType is { Length: > 0 } merge ? merge == "atomic" : type.Message.IsAtomic),
        SchemaKind.Map => field?.MapType == "atomic",
        SchemaKind.List => field?.ListType is not ("map" or "set"),
        _ => true,
    };

    /// <summary>The items of an associative list or set; of items with equal keys the first counts.</summary>
    /// <param name="list">The list.</param>
    /// <param name="field">The field that holds it.</param>
    /// <param name="repeated">Takes the identities that several items have.</param>
    internal static Dictionary<string, ApiValue> ByElement(ApiValue list, FieldSchema field, HashSet<string>? repeated = null)
    {
        Dictionary<string, ApiValue> items = new(list.Count, StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (PathElements.Of(item, field) is { } element && !items.TryAdd(element, item))
            {
                repeated?.Add(element);
            }
        }

        return items;
    }
}
