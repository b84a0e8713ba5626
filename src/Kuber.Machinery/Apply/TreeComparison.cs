using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>Compares two versions of an object that are trees.</summary>
internal sealed class TreeComparison
{
    private readonly ChangeTracker tracker = new();

    /// <summary>What differs, when all is compared.</summary>
    public TypedComparison ToResult() => tracker.ToResult();

    /// <summary>Compares the fields of two messages.</summary>
    public void Fields(ApiValue old, ApiValue value, MessageSchema schema)
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
        tracker.Down(element);
        if (!Compare(old, value, type, field) && (old is null || value is null))
        {
            Mark(old, value);
        }

        tracker.Up();
    }

    /// <summary>Compares two values; null is absent. Returns whether they were one field.</summary>
    private bool Compare(ApiValue? old, ApiValue? value, ValueSchema type, FieldSchema? field)
    {
        var (left, right) = (old ?? default, value ?? default);
        if (TypedComparison.IsLeaf(type, field, old ?? right) || TypedComparison.IsLeaf(type, field, value ?? left) || (left.Count == 0 && right.Count == 0))
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
                    Descend(PathElements.Field(key), Find(left, key), mine, type.Element!, type.ElementRules);
                }

                foreach (var (key, theirs) in Entries(left))
                {
                    if (!right.Has(key))
                    {
                        Descend(PathElements.Field(key), theirs, null, type.Element!, type.ElementRules);
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
        HashSet<string> repeated = [];
        var before = TypedComparison.ByElement(old, field, repeated);
        var after = TypedComparison.ByElement(value, field, repeated);
        foreach (var (element, mine) in after)
        {
            var theirs = before.TryGetValue(element, out var found) ? found : (ApiValue?)null;
            if (!repeated.Contains(element))
            {
                Descend(element, theirs, mine, type.Element!, type.ElementRules);
            }
            else if (theirs is null || !Occurrences(old, element, field).SequenceEqual(Occurrences(value, element, field)))
            {
                MarkItem(element, theirs, mine);
            }
        }

        foreach (var (element, theirs) in before)
        {
            if (after.ContainsKey(element))
            {
                continue;
            }

            if (repeated.Contains(element))
            {
                MarkItem(element, theirs, null);
            }
            else
            {
                Descend(element, theirs, null, type.Element!, type.ElementRules);
            }
        }
    }

    /// <summary>Marks all items with the same keys as one field: which of them is meant nobody can tell.</summary>
    private void MarkItem(string element, ApiValue? old, ApiValue? value)
    {
        tracker.Down(element);
        Mark(old, value);
        tracker.Up();
    }

    private static IEnumerable<ApiValue> Occurrences(ApiValue list, string element, FieldSchema field) =>
        list.Items.ToArray().Where(i => PathElements.Of(i, field) == element);

    private void Mark(ApiValue? old, ApiValue? value) => tracker.Note(old is not null, value is not null);

    private static ReadOnlySpan<KeyValuePair<string, ApiValue>> Entries(ApiValue value) => value.Map is { } map ? map.Entries : [];

    private static ApiValue? Find(ApiValue value, string key) => value.Map is { } map && map.TryGet(key, out var found) ? found : (ApiValue?)null;
}
