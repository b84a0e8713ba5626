using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Access modes of volumes as tables show them.</summary>
internal static class AccessModes
{
    private static readonly (string Mode, string Short)[] Known =
    [
        ("ReadWriteOnce", "RWO"), ("ReadOnlyMany", "ROX"), ("ReadWriteMany", "RWX"), ("ReadWriteOncePod", "RWOP"),
    ];

    /// <summary>The known ones in short, each once.</summary>
    public static string Text(ApiList<string> modes) => string.Join(',', Known.Where(k => modes.Exists(m => m == k.Mode)).Select(static k => k.Short));
}
