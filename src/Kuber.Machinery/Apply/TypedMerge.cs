using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>Puts an applied configuration into an object by the rules of the schema.</summary>
public static class TypedMerge
{
    /// <summary>The object with what the configuration sets; what it does not mention stays.</summary>
    public static ApiValue Merge(ApiValue live, ApiValue applied, MessageSchema schema)
    {
        var result = live.IsMap ? live : ApiValue.EmptyMap;
        foreach (var (key, value) in applied.Map!)
        {
            result = schema.Find(key) is { } field
                ? result.With(key, Merge(result[key], value, field.Type, field))
                : result.With(key, value);
        }

        return result;
    }

    private static ApiValue Merge(ApiValue live, ApiValue applied, ValueSchema type, FieldSchema? field)
    {
        if (applied.IsNull || live.IsNull || TypedComparison.IsLeaf(type, field, applied))
        {
            return applied;
        }

        switch (type.Kind)
        {
            case SchemaKind.Message:
                return applied.IsMap && live.IsMap ? Merge(live, applied, type.Message!) : applied;
            case SchemaKind.Map when applied.IsMap && live.IsMap:
                foreach (var (key, value) in applied.Map!)
                {
                    live = live.With(key, Merge(live[key], value, type.Element!, type.ElementRules));
                }

                return live;
            case SchemaKind.List when applied.IsList && live.IsList:
                return MergeItems(live, applied, type, field!);
            default:
                return applied;
        }
    }

    /// <summary>
    /// Merges lists whose items have identities. Items that both have stand in the order of the configuration; those that only the
    /// object has come as soon as it comes to them.
    /// </summary>
    private static ApiValue MergeItems(ApiValue live, ApiValue applied, ValueSchema list, FieldSchema field)
    {
        var mine = TypedComparison.ByElement(live, field);
        var theirs = TypedComparison.ByElement(applied, field);
        List<string> left = [.. mine.Keys];
        List<string> right = [.. theirs.Keys];
        var shared = new Queue<string>(right.Where(mine.ContainsKey));
        HashSet<string> done = [];
        List<ApiValue> result = new(left.Count + right.Count);
        var (l, r) = (0, 0);
        while (l < left.Count || r < right.Count)
        {
            if (l < left.Count)
            {
                var element = left[l];
                if (!theirs.ContainsKey(element))
                {
                    result.Add(mine[element]);
                    l++;
                    continue;
                }

                if (done.Contains(element) || (r < right.Count && shared.TryPeek(out var next) && next != element))
                {
                    // It has had its turn, or has it when the configuration comes to it.
                    l++;
                    continue;
                }
            }

            if (r < right.Count)
            {
                var element = right[r++];
                result.Add(mine.TryGetValue(element, out var present) ? Merge(present, theirs[element], list.Element!, list.ElementRules) : theirs[element]);
                done.Add(element);
                if (shared.TryPeek(out var next) && next == element)
                {
                    shared.Dequeue();
                }
            }
        }

        return ApiValue.ListOf([.. result]);
    }
}
