using System.Globalization;
using System.Text.RegularExpressions;

namespace Kuber.ApiServer.CustomResources.Definitions;

/// <summary>The order in which versions are preferred: <c>v2</c>, <c>v1</c>, <c>v2beta1</c>, <c>v1beta1</c>, <c>v1alpha1</c>, then all others by name.</summary>
internal static partial class VersionOrder
{
    /// <summary>Negative where the first version is preferred.</summary>
    public static int Compare(string? left, string? right)
    {
        var (mine, theirs) = (Form().Match(left ?? ""), Form().Match(right ?? ""));
        if (!mine.Success || !theirs.Success)
        {
            return mine.Success ? -1 : theirs.Success ? 1 : string.CompareOrdinal(left, right);
        }

        var byStage = Stage(theirs).CompareTo(Stage(mine));
        var byMajor = Number(theirs, 1).CompareTo(Number(mine, 1));
        return byStage != 0 ? byStage : byMajor != 0 ? byMajor : Number(theirs, 3).CompareTo(Number(mine, 3));
    }

    private static int Stage(Match version) => version.Groups[2].Value switch
    {
        "" => 2,
        "beta" => 1,
        _ => 0,
    };

    private static long Number(Match version, int group) => long.TryParse(version.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\Av([0-9]+)(?:(alpha|beta)([0-9]+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
