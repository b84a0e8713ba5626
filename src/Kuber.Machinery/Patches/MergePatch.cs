using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Patches;

/// <summary>A merge patch (RFC 7386): maps are merged, null takes a key away, everything else is replaced.</summary>
public static class MergePatch
{
    /// <summary>The document after the patch. What the patch does not touch is shared with the original.</summary>
    /// <param name="original">The document.</param>
    /// <param name="patch">The patch.</param>
    /// <param name="touched">Takes the maps that the patch changes or brings; null not to look for them.</param>
    public static ApiValue Apply(ApiValue original, ApiValue patch, TouchedMaps? touched = null)
    {
        if (!patch.IsMap)
        {
            touched?.AddAll(patch);
            return patch;
        }

        var result = original.IsMap ? original : ApiValue.EmptyMap;
        foreach (var (key, value) in patch.Map!)
        {
            result = value.IsNull ? result.Without(key) : result.With(key, Apply(result[key], value, touched));
        }

        touched?.Add(result);
        return result;
    }
}
