using Kuber.Machinery.Cel.Functions.Semver;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Tests.Cel.Functions.CelCalls;

namespace Kuber.Machinery.Tests.Cel.Functions;

public sealed class SemverLibraryTests
{
    [Theory]
    [InlineData("", "Version string empty")]
    [InlineData("v1.2", "No Major.Minor.Patch elements found")]
    [InlineData("a.2.3", "Invalid character(s) found in major number \"a\"")]
    [InlineData("1.02.3", "Minor number must not contain leading zeroes \"02\"")]
    [InlineData("1.2.3.4", "Invalid character(s) found in patch number \"3.4\"")]
    [InlineData("1.2.3-", "Prerelease is empty")]
    [InlineData("1.2.3-01", "Numeric PreRelease version must not contain leading zeroes \"01\"")]
    [InlineData("1.2.3-a_b", "Invalid character(s) found in prerelease \"a_b\"")]
    [InlineData("1.2.3+", "Build meta data is empty")]
    [InlineData("1.2.3+a_b", "Invalid character(s) found in build meta data \"a_b\"")]
    [InlineData(".2.3", "strconv.ParseUint: parsing \"\": invalid syntax")]
    public void WhatIsNoVersionIsTold(string text, string expected)
    {
        Assert.Equal("error: " + expected, Shown(SemverLibrary.Library, "string_to_semver", text));
        Assert.Equal("false", Shown(SemverLibrary.Library, "is_semver_string", text));
    }

    [Theory]
    [InlineData("v1.2", "1.2.0")]
    [InlineData("1", "1.0.0")]
    [InlineData("01.01.00", "1.1.0")]
    [InlineData("1.02.3-beta", "1.2.3-beta")]
    public void NormalizedVersionsMayLackParts(string text, string expected)
    {
        Assert.True(Call(SemverLibrary.Library, "string_bool_to_semver", text, true).IsEqualTo(Of(expected)));
        Assert.Equal("true", Shown(SemverLibrary.Library, "is_semver_string_bool", text, true));
    }

    [Theory]
    [InlineData("V2", "Invalid character(s) found in major number \"0V2\"")]
    [InlineData("1.2-beta", "short version cannot contain PreRelease/Build meta data")]
    public void WhatCannotBeNormalizedIsTold(string text, string expected) =>
        Assert.Equal("error: " + expected, Shown(SemverLibrary.Library, "string_bool_to_semver", text, true));

    [Theory]
    [InlineData("1.2.3", "1.2.3", 0)]
    [InlineData("1.2.3+a", "1.2.3+b", 0)]
    [InlineData("1.2.3", "2.0.0", -1)]
    [InlineData("1.2.3", "1.2.3-beta", 1)]
    [InlineData("1.2.3-alpha.2", "1.2.3-alpha.10", -1)]
    [InlineData("1.2.3-1", "1.2.3-alpha", -1)]
    [InlineData("1.2.3-alpha", "1.2.3-alpha.1", -1)]
    [InlineData("1.2.3-beta", "1.2.3-alpha", 1)]
    public void VersionsHaveAnOrder(string left, string right, int expected)
    {
        Assert.Equal(expected, CelNumbers.Compare(Call(SemverLibrary.Library, "semver_compare_to", Of(left), Of(right)), new CelInt(0)));
        Assert.Equal(expected < 0 ? "true" : "false", Shown(SemverLibrary.Library, "semver_is_less_than", Of(left), Of(right)));
        Assert.Equal(expected > 0 ? "true" : "false", Shown(SemverLibrary.Library, "semver_is_greater_than", Of(left), Of(right)));
    }

    [Fact]
    public void PartsAreNumbers()
    {
        var version = Of("1.2.3-beta+meta");
        Assert.Equal("1", Shown(SemverLibrary.Library, "semver_major", version));
        Assert.Equal("2", Shown(SemverLibrary.Library, "semver_minor", version));
        Assert.Equal("3", Shown(SemverLibrary.Library, "semver_patch", version));
        Assert.Equal(2UL, Spent(SemverLibrary.Library, "string_to_semver", "1.2.3-beta+meta"));
    }

    private static CelValue Of(string text) => Call(SemverLibrary.Library, "string_to_semver", text);
}
