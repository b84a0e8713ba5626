namespace Kuber.ApiServer.Admission;

/// <summary>The ordered list of admission plugins.</summary>
internal static class AdmissionPlugins
{
    /// <summary>Every plugin, in order.</summary>
    public static IReadOnlyList<AdmissionPlugin> All(ApiServerCore core)
    {
        _ = core;
        return [];
    }
}
