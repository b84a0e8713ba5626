using System.Globalization;
using System.Numerics;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Semver;

/// <summary>A version as semver.org has them. Builds do not count when versions are compared.</summary>
internal sealed class CelSemver(ulong major, ulong minor, ulong patch, IReadOnlyList<string> preRelease) : CelValue
{
    /// <summary>The type of versions.</summary>
    public static CelType SemverType { get; } = CelType.Opaque("kubernetes.Semver");

    /// <summary>The first number.</summary>
    public ulong Major => major;

    /// <summary>The second number.</summary>
    public ulong Minor => minor;

    /// <summary>The third number.</summary>
    public ulong Patch => patch;

    /// <summary>The parts behind the dash; none in a release.</summary>
    public IReadOnlyList<string> PreRelease => preRelease;

    /// <inheritdoc/>
    public override CelType Type => SemverType;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelSemver version && CompareTo(version) == 0;

    /// <summary>-1, 0 or 1.</summary>
    public int CompareTo(CelSemver other)
    {
        var order = (major, minor, patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (order != 0)
        {
            return Math.Sign(order);
        }

        // What comes before a release is less than the release.
        if (preRelease.Count == 0 || other.PreRelease.Count == 0)
        {
            return other.PreRelease.Count.CompareTo(0) - preRelease.Count.CompareTo(0);
        }

        for (var i = 0; i < Math.Min(preRelease.Count, other.PreRelease.Count); i++)
        {
            order = ComparePart(preRelease[i], other.PreRelease[i]);
            if (order != 0)
            {
                return Math.Sign(order);
            }
        }

        return preRelease.Count.CompareTo(other.PreRelease.Count);
    }

    // Numbers are less than words.
    private static int ComparePart(string left, string right) => (IsNumber(left), IsNumber(right)) switch
    {
        (true, true) => BigInteger.Parse(left, CultureInfo.InvariantCulture).CompareTo(BigInteger.Parse(right, CultureInfo.InvariantCulture)),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(left, right),
    };

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);
}
