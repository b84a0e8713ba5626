using System.Text;
using Kuber.Machinery.Cel.Functions.Strings;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Tests.Cel.Functions.CelCalls;

namespace Kuber.Machinery.Tests.Cel.Functions;

public sealed class CelFormattingTests
{
    [Theory]
    [InlineData("no substitution", "no substitution")]
    [InlineData("%% and also %%", "% and also %")]
    [InlineData("%%%s%%", "%text%", "text")]
    [InlineData("%s and %d", "x and 5", "x", 5)]
    [InlineData("%.2f", "1.00", 1.005)]
    [InlineData("%.3f", "1.234", 1.2345)]
    [InlineData("%.2f", "0.12", 0.125)]
    [InlineData("%.0f", "2", 2.5)]
    [InlineData("%f", "2.718280", 2.71828)]
    [InlineData("%f", "-1,234,567.500000", -1234567.5)]
    [InlineData("%f", "NaN", "NaN")]
    [InlineData("%f", "∞", "Infinity")]
    [InlineData("%e", "-∞", "-Infinity")]
    [InlineData("%e", "1.234568×10⁰⁴", 12345.678)]
    [InlineData("%e", "2.718280×10⁰⁰", 2.71828)]
    [InlineData("%.1e", "1.0×10⁻⁰⁵", 0.00000999)]
    [InlineData("%e", "0.000000×10⁰⁰", 0.0)]
    [InlineData("%x %X %o %b", "ff FF 10 101", 255, 255, 8, 5)]
    [InlineData("%x %b %o", "-1e -101 -13", -30, -5, -11)]
    [InlineData("%x", "6869", "hi")]
    [InlineData("%b", "1", true)]
    [InlineData("%.3s", "abcdef", "abcdef")]
    [InlineData("%s", "2e-09", 2e-9)]
    [InlineData("%s", "56.8", 56.8)]
    [InlineData("%s", "1e+06", 1e6)]
    [InlineData("%s", "+Inf", double.PositiveInfinity)]
    public void ClausesWriteValuesWhateverTheCulture(string format, string expected, params object[] arguments) =>
        Assert.Equal(expected, Shown(StringsLibrary.Library, "string_format", format, arguments));

    [Theory]
    [InlineData("%a", "could not parse formatting clause: unrecognized formatting clause \"a\"", 1)]
    [InlineData("%d %d", "index 1 out of range", 0)]
    [InlineData("%", "index 0 out of range")]
    [InlineData("filler %", "unexpected end of string", 1)]
    [InlineData("%.34", "could not parse formatting clause: error while parsing precision: could not find end of precision specifier", 5.0)]
    [InlineData("%.f", "could not parse formatting clause: error while parsing precision: error while converting precision to integer: strconv.Atoi: parsing \"\": invalid syntax", 5.0)]
    [InlineData("%b", "error during formatting: only integers and bools can be formatted as binary, was given string", "abc")]
    [InlineData("%d", "error during formatting: decimal clause can only be used on integers, was given string", "5")]
    [InlineData("%o", "error during formatting: octal clause can only be used on integers, was given string", "a string")]
    [InlineData("%x", "error during formatting: only integers, byte buffers, and strings can be formatted as hex, was given double", 0.5)]
    [InlineData("%f", "error during formatting: fixed-point clause can only be used on doubles, was given bool", true)]
    [InlineData("%e", "error during formatting: scientific clause can only be used on doubles, was given int", 1)]
    public void WrongFormatsAndValuesAreTold(string format, string expected, params object[] arguments) =>
        Assert.Equal("error: " + expected, Shown(StringsLibrary.Library, "string_format", format, arguments));

    [Fact]
    public void ListsAndMapsAreWrittenAsInTheLanguage()
    {
        var moment = new CelTimestamp(1675467080, 500_000_000);
        object[] list = ["abc", 3.14, CelNull.Value, new object[] { 9, 8UL }, moment, new CelDuration(7_200_000_000_000), Encoding.UTF8.GetBytes("xyz"), double.NaN];
        Assert.Equal("[\"abc\", 3.140000, null, [9, 8], timestamp(\"2023-02-03T23:31:20.5Z\"), duration(\"7200s\"), b\"xyz\", \"NaN\"]", Formatted(list));
        Assert.Equal("{\"a\":true, \"b\":1}", Formatted(MapOf(("b", 1), ("a", true))));
        Assert.Equal("null hi", Shown(StringsLibrary.Library, "string_format", "%s %s", new object[] { CelNull.Value, "hi"u8.ToArray() }));
        Assert.Equal("0.000000002s", Formatted(new CelDuration(2)));
        Assert.Equal("-1.5s", Formatted(new CelDuration(-1_500_000_000)));
        Assert.Equal("string", Formatted(new CelTypeValue(CelType.String)));
    }

    [Fact]
    public void ValuesWithoutATextAreRefused()
    {
        const string Why = "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps, was given optional_type";
        Assert.Equal("error: error during formatting: " + Why, Formatted(CelOptional.None));
        Assert.Equal("error: error during formatting: no formatting function for optional_type", Formatted(new object[] { CelOptional.None }));
        Assert.Equal("error: error during formatting: no formatting function for map key of type double", Formatted(MapOf((1.5, 1))));
    }

    [Fact]
    public void ACheckMissesTheEndBeforeItMissesAnArgument()
    {
        var outcome = FormatReader.Read("%", 0, checking: true, static (_, _) => "", out _);
        Assert.Equal("unexpected end of string", outcome.Error);
    }

    private static string Formatted(object value) => Shown(StringsLibrary.Library, "string_format", "%s", new object[] { value });
}
