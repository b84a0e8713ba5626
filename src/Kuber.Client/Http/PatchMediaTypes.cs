using Kuber.Machinery.Patches;

namespace Kuber.Client.Http;

/// <summary>The media types of patches.</summary>
internal static class PatchMediaTypes
{
    /// <summary>The media type of a patch language.</summary>
    public static string Of(PatchType type) => type switch
    {
        PatchType.Json => "application/json-patch+json",
        PatchType.Merge => "application/merge-patch+json",
        PatchType.StrategicMerge => "application/strategic-merge-patch+json",
        _ => "application/apply-patch+yaml",
    };
}
