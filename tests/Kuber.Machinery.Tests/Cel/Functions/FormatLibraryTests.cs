using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Functions.Formats;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Tests.Cel.Functions.CelCalls;

namespace Kuber.Machinery.Tests.Cel.Functions;

public sealed class FormatLibraryTests
{
    [Theory]
    [InlineData("dns1123Label", "my-name", "a.b")]
    [InlineData("dns1123Subdomain", "a.b", "A")]
    [InlineData("dns1035Label", "a1", "1a")]
    [InlineData("qualifiedName", "example.com/name", "a/b/c")]
    [InlineData("dns1123LabelPrefix", "ab-", "-ab")]
    [InlineData("dns1123SubdomainPrefix", "a.b-", "a..b")]
    [InlineData("dns1035LabelPrefix", "ab-", "1b")]
    [InlineData("labelValue", "", "-")]
    [InlineData("uri", "http://example.com", "x")]
    [InlineData("uuid", "123e4567-e89b-12d3-a456-426614174000", "123")]
    [InlineData("byte", "aGk=", "a")]
    [InlineData("date", "2024-01-01", "2024-13-01")]
    [InlineData("datetime", "2021-01-01T00:00:00Z", "2021-01-01")]
    public void FormatsTellWhatIsWrongWithATextOrNothing(string name, string good, string bad)
    {
        var format = Call(FormatLibrary.Library, "format." + name);
        Assert.Equal("none", Shown(FormatLibrary.Library, "format-validate", format, good));
        Assert.StartsWith("of [\"", Shown(FormatLibrary.Library, "format-validate", format, bad));
        Assert.Same(format, Assert.IsType<CelOptional>(Call(FormatLibrary.Library, "format-named", name)).Value);
    }

    [Fact]
    public void ErrorsAreThoseOfTheApi()
    {
        Assert.Equal("of [\"invalid base64\"]", Shown(FormatLibrary.Library, "format-validate", Call(FormatLibrary.Library, "format.byte"), "a"));
        Assert.Equal("of [\"parse \\\"x\\\": invalid URI for request\"]", Shown(FormatLibrary.Library, "format-validate", Call(FormatLibrary.Library, "format.uri"), "x"));
        Assert.Equal("none", Shown(FormatLibrary.Library, "format-named", "nope"));
    }

    [Fact]
    public void ChecksCostAsPatternsDo()
    {
        Assert.Equal(2UL * 8, Spent(FormatLibrary.Library, "format-validate", Call(FormatLibrary.Library, "format.dns1123Label"), "my-label-name"));
        Assert.Equal(new CelCost(0, 7 * 32), Estimate(FormatLibrary.Library, "format-validate", Sized(CelFormat.FormatType, 1, 1), Sized(CelType.String, 0, 63)).Cost);
    }
}
