using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Patches;

/// <summary>A merge patch (RFC 7386): maps are merged, null takes a key away, everything else is replaced.</summary>
public static class MergePatch
{
    /// <summary>The document after the patch. What the patch does not touch is shared with the original.</summary>
    public static ApiValue Apply(ApiValue original, ApiValue patch)
    {
        if (!patch.IsMap)
        {
            return patch;
        }

        var result = original.IsMap ? original : ApiValue.EmptyMap;
        foreach (var (key, value) in patch.Map!)
        {
            result = value.IsNull ? result.Without(key) : result.With(key, Apply(result[key], value));
        }

        return result;
    }
}
