using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>Takes fields and items out of an object by the rules of the schema.</summary>
public static class TypedRemoval
{
    /// <summary>The object without the members of a set and all below them. Structures that become empty go, too.</summary>
    /// <param name="value">The object.</param>
    /// <param name="set">What goes.</param>
    /// <param name="schema">Its fields.</param>
    /// <param name="kept">Structures that stay though they become empty: those that are members; null for none.</param>
    public static ApiValue Remove(ApiValue value, FieldSet set, MessageSchema schema, FieldSet? kept = null)
    {
        foreach (var (element, below) in set.Children.Span)
        {
            if (element[0] == 'f' && schema.Find(element[2..]) is { } field)
            {
                value = Without(value, element[2..], below, field.Type, field, kept?.Child(element));
            }
        }

        return value;
    }

    private static ApiValue Without(ApiValue map, string key, FieldSet set, ValueSchema type, FieldSchema? field, FieldSet? kept)
    {
        if (!map.Has(key))
        {
            return map;
        }

        var value = map[key];
        return set.IsMember ? map.Without(key)
            : Remaining(value, set, type, field, kept) is { } rest ? rest.IsSame(value) ? map : map.With(key, rest)
            : kept is { IsMember: true } && value.IsMap ? map.With(key, ApiValue.EmptyMap)
            : map.Without(key);
    }

    /// <summary>What is left of a value; null where nothing is.</summary>
    private static ApiValue? Remaining(ApiValue value, FieldSet set, ValueSchema type, FieldSchema? field, FieldSet? kept)
    {
        if (value.Count == 0 || TypedComparison.IsLeaf(type, field, value))
        {
            return value;
        }

        var rest = value;
        switch (type.Kind)
        {
            case SchemaKind.Message:
                rest = Remove(value, set, type.Message!, kept);
                break;
            case SchemaKind.Map:
                foreach (var (element, below) in set.Children.Span)
                {
                    if (element[0] == 'f')
                    {
                        rest = Without(rest, element[2..], below, type.Element!, type.ElementRules, kept?.Child(element));
                    }
                }

                break;
            case SchemaKind.List:
                rest = Items(value, set, type, field!);
                break;
        }

        return rest.Count == 0 ? (ApiValue?)null : rest;
    }

    private static ApiValue Items(ApiValue list, FieldSet set, ValueSchema type, FieldSchema field)
    {
        List<ApiValue> kept = new(list.Count);
        var changed = false;
        foreach (var entry in list.Items)
        {
            var element = PathElements.Of(entry, field);
            var below = element is null ? null : set.Child(element);
            if (below is { IsMember: true })
            {
                changed = true;
                continue;
            }

            var rest = below is null ? entry : Remaining(entry, below, type.Element!, type.ElementRules, null) ?? ApiValue.EmptyMap;
            changed |= !rest.IsSame(entry);
            kept.Add(rest);
        }

        return changed ? ApiValue.ListOf([.. kept]) : list;
    }
}
