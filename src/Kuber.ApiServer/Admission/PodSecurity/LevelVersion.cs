using System.Globalization;

namespace Kuber.ApiServer.Admission.PodSecurity;

/// <summary>A level as a minor release of the API defines it.</summary>
/// <param name="Level">The level.</param>
/// <param name="Minor">The minor release; <see cref="Latest"/> for the newest.</param>
internal readonly record struct LevelVersion(PodSecurityLevel Level, int Minor)
{
    /// <summary>The newest release.</summary>
    public const int Latest = int.MaxValue;

    /// <summary>Everything is allowed.</summary>
    public static readonly LevelVersion Privileged = new(PodSecurityLevel.Privileged, Latest);

    /// <summary>The level and its version, such as <c>baseline:latest</c>.</summary>
    public override string ToString()
    {
        var level = Level switch
        {
            PodSecurityLevel.Privileged => "privileged",
            PodSecurityLevel.Baseline => "baseline",
            _ => "restricted",
        };
        return Minor == Latest ? level + ":latest" : string.Create(CultureInfo.InvariantCulture, $"{level}:v1.{Minor}");
    }

    /// <summary>Reads a level; null where there is none of the name.</summary>
    public static PodSecurityLevel? ParseLevel(string text) => text switch
    {
        "privileged" => PodSecurityLevel.Privileged,
        "baseline" => PodSecurityLevel.Baseline,
        "restricted" => PodSecurityLevel.Restricted,
        _ => null,
    };

    /// <summary>Reads <c>latest</c> or <c>v1.20</c>; null where the text is neither.</summary>
    public static int? ParseVersion(string text)
    {
        if (text == "latest")
        {
            return Latest;
        }

        var isMinor = text.StartsWith("v1.", StringComparison.Ordinal) && text.Length > 3 && (text[3] != '0' || text.Length == 4);
        return isMinor && int.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var minor) ? minor : null;
    }
}
