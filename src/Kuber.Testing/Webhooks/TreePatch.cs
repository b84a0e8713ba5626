using Kuber.Machinery.Trees;

namespace Kuber.Testing.Webhooks;

/// <summary>Writes the patch (RFC 6902) that makes one object out of another.</summary>
internal static class TreePatch
{
    /// <summary>The operations; maps are gone into, all else is replaced as a whole.</summary>
    public static ApiValue Between(ApiValue before, ApiValue after)
    {
        List<ApiValue> operations = [];
        Compare(before, after, "", operations);
        return ApiValue.ListOf([.. operations]);
    }

    private static void Compare(ApiValue before, ApiValue after, string path, List<ApiValue> operations)
    {
        foreach (var (key, value) in before.Map ?? ApiValueMap.Empty)
        {
            var at = path + "/" + key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            if (!after.Has(key))
            {
                operations.Add(ApiValue.MapOf(("op", "remove"), ("path", at)));
            }
            else if (value.IsMap && after[key].IsMap)
            {
                Compare(value, after[key], at, operations);
            }
            else if (!value.Equals(after[key]))
            {
                operations.Add(ApiValue.MapOf(("op", "replace"), ("path", at), ("value", after[key])));
            }
        }

        foreach (var (key, value) in after.Map ?? ApiValueMap.Empty)
        {
            if (!before.Has(key))
            {
                var at = path + "/" + key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
                operations.Add(ApiValue.MapOf(("op", "add"), ("path", at), ("value", value)));
            }
        }
    }
}
