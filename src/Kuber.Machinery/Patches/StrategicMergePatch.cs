using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Patches;

/// <summary>
/// A strategic merge patch: like a merge patch, but lists whose schema says so are merged, item by item where they have a merge
/// key. Directives within the patch steer it: <c>$patch</c> (replace, delete, merge), <c>$retainKeys</c>,
/// <c>$deleteFromPrimitiveList/FIELD</c> and <c>$setElementOrder/FIELD</c>.
/// </summary>
public static class StrategicMergePatch
{
    private const string Directive = "$patch";
    private const string RetainKeys = "$retainKeys";
    private const string DeleteFrom = "$deleteFromPrimitiveList/";
    private const string SetOrder = "$setElementOrder/";

    /// <summary>The document after the patch.</summary>
    /// <param name="original">The document.</param>
    /// <param name="patch">The patch; null changes nothing.</param>
    /// <param name="schema">The fields of the document; null where nothing is known of them.</param>
    /// <exception cref="StatusException">The patch contradicts itself.</exception>
    public static ApiValue Apply(ApiValue original, ApiValue patch, MessageSchema? schema) =>
        patch.IsMap ? MergeMap(original.IsMap ? original : ApiValue.EmptyMap, patch, new(schema, null)) : original;

    private static ApiValue MergeMap(ApiValue original, ApiValue patch, MapFields fields)
    {
        switch (patch[Directive])
        {
            case { Text: "replace" }:
                return WithoutDirectives(patch.Without(Directive));
            case { Text: "delete" }:
                return ApiValue.EmptyMap;
            case { IsNull: false, Text: not "merge" } unknown:
                throw StatusErrors.BadRequest($"unknown patch type: {GoNames.Print(unknown)} in map: {GoNames.Print(patch)}");
        }

        var result = Retain(original, patch);
        foreach (var (key, _) in patch.Map!)
        {
            if (FieldOf(key, SetOrder) is { } ordered && !patch.Has(ordered))
            {
                result = MergeList(result, ordered, ApiValue.EmptyList, patch, fields.Of(ordered));
            }
            else if (FieldOf(key, DeleteFrom) is { } shortened && !patch.Has(shortened) && !patch.Has(SetOrder + shortened))
            {
                result = MergeList(result, shortened, ApiValue.EmptyList, patch, fields.Of(shortened));
            }
        }

        foreach (var (key, value) in patch.Map!)
        {
            if (key is Directive or RetainKeys || key.StartsWith(SetOrder, StringComparison.Ordinal) || key.StartsWith(DeleteFrom, StringComparison.Ordinal))
            {
                continue;
            }

            result = value.IsNull ? result.Without(key) : MergeField(result, key, value, patch, fields.Of(key));
        }

        return result;
    }

    private static ApiValue MergeField(ApiValue result, string key, ApiValue value, ApiValue patch, FieldRules field)
    {
        var present = result[key];
        if (value.IsList && field.IsMerged && (present.IsList || patch.Has(SetOrder + key)))
        {
            return MergeList(result, key, value, patch, field);
        }

        if (value.IsMap && present.IsMap && !field.IsReplaced)
        {
            return result.With(key, MergeMap(present, value, field.Fields));
        }

        return result.With(key, WithoutDirectives(value));
    }

    /// <summary>Takes away what <c>$retainKeys</c> does not name.</summary>
    private static ApiValue Retain(ApiValue original, ApiValue patch)
    {
        var keys = patch[RetainKeys];
        if (keys.IsNull)
        {
            return original;
        }

        HashSet<string> retained = [];
        foreach (var key in keys.Items)
        {
            retained.Add(key.Text ?? "");
        }

        foreach (var (key, value) in patch.Map!)
        {
            if (!key.StartsWith('$') && !value.IsNull && !retained.Contains(key))
            {
                throw StatusErrors.BadRequest("invalid patch format of retainKeys");
            }
        }

        var result = original;
        foreach (var (key, _) in original.Map!)
        {
            result = retained.Contains(key) ? result : result.Without(key);
        }

        return result;
    }

    private static ApiValue MergeList(ApiValue map, string key, ApiValue patch, ApiValue siblings, FieldRules field)
    {
        var original = map[key];
        if (!original.IsList && patch.Count == 0)
        {
            return map;
        }

        var order = siblings[SetOrder + key];
        var list = new ListMerge(original.IsList ? original : ApiValue.EmptyList, patch, field.MergeKey);
        var merged = field.MergeKey.Length > 0
            ? list.Maps((present, item) => MergeMap(present, item, field.Fields), WithoutDirectives)
            : list.Primitives(siblings[DeleteFrom + key]);
        ApiValue result = list.IsReplacement ? ApiValue.ListOf([.. merged]) : list.Ordered(merged, order);
        return map.With(key, result);
    }

    /// <summary>A part of a patch that nothing is there to merge with: its directives and nulls go.</summary>
    private static ApiValue WithoutDirectives(ApiValue value)
    {
        if (value.IsList)
        {
            List<ApiValue> items = new(value.Count);
            foreach (var item in value.Items)
            {
                if (item[Directive].Text is "delete" or "replace")
                {
                    continue;
                }

                items.Add(WithoutDirectives(item));
            }

            return ApiValue.ListOf([.. items]);
        }

        if (!value.IsMap)
        {
            return value;
        }

        if (value[Directive].Text == "delete")
        {
            return ApiValue.EmptyMap;
        }

        ApiValueMap.Builder builder = new(value.Count);
        foreach (var (key, item) in value.Map!)
        {
            if (!item.IsNull && key is not (Directive or RetainKeys) && !key.StartsWith(SetOrder, StringComparison.Ordinal) && !key.StartsWith(DeleteFrom, StringComparison.Ordinal))
            {
                builder.Set(key, WithoutDirectives(item));
            }
        }

        return ApiValue.Of(builder.ToMap());
    }

    private static string? FieldOf(string key, string prefix) => key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : null;

    /// <summary>What is known of the values of a map: of a message field by field, of a free map the same for every key.</summary>
    private readonly record struct MapFields(MessageSchema? Message, ValueSchema? Element)
    {
        public FieldRules Of(string key) => Message?.Find(key) is { } field ? new(field, field.Type) : new(null, Element);
    }

    /// <summary>How a field is merged.</summary>
    private readonly record struct FieldRules(FieldSchema? Field, ValueSchema? Type)
    {
        public bool IsMerged => Field?.PatchStrategies.Contains("merge") == true;

        public bool IsReplaced => Field?.PatchStrategies.Contains("replace") == true;

        public string MergeKey => Field?.MergeKey ?? "";

        /// <summary>The fields of the map, or of the maps in the list.</summary>
        public MapFields Fields => Type?.Kind switch
        {
            SchemaKind.Message => new(Type.Message, null),
            SchemaKind.Map => new(null, Type.Element),
            SchemaKind.List => new FieldRules(null, Type.Element).Fields,
            _ => default,
        };
    }
}
