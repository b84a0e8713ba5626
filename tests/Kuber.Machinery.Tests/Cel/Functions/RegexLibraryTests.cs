using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Functions.Patterns;
using Kuber.Machinery.Cel.Types;
using static Kuber.Machinery.Tests.Cel.Functions.CelCalls;

namespace Kuber.Machinery.Tests.Cel.Functions;

public sealed class RegexLibraryTests
{
    [Theory]
    [InlineData("string_find_string", "k1=", "k1=v1,k2=v2", "k[0-9]=")]
    [InlineData("string_find_string", "", "k1=v1", "z")]
    [InlineData("string_find_string", "", "k1=v1", "")]
    [InlineData("string_find_string", "error: Illegal regex: error parsing regexp: missing closing ]: `[`", "x", "[")]
    [InlineData("string_find_all_string", "[\"v1\", \"v2\"]", "k1=v1,k2=v2", "v[0-9]")]
    [InlineData("string_find_all_string", "[]", "k1=v1", "z")]
    [InlineData("string_find_all_string", "[\"\", \"b\", \"\"]", "abc", "b*")]
    [InlineData("string_find_all_string", "error: Illegal regex: error parsing regexp: missing closing ]: `[`", "x", "[")]
    [InlineData("string_find_all_string_int", "[]", "k1=v1", "v", 0)]
    [InlineData("string_find_all_string_int", "[\"v\"]", "v v", "v", 1)]
    [InlineData("string_find_all_string_int", "[\"v\", \"v\"]", "v v", "v", -1)]
    public void PatternsFindPartsOfTexts(string id, string expected, params object[] arguments) => Assert.Equal(expected, Shown(RegexLibrary.Library, id, arguments));

    [Fact]
    public void FindingCostsTheTextTimesThePattern()
    {
        Assert.Equal(2UL * 3, Spent(RegexLibrary.Library, "string_find_string", "0123456789", "[0-9]{1,2}"));
        Assert.Equal(new CelCallCost(new CelCost(1, 7 * 3), new CelSize(0, 60)), Estimate(RegexLibrary.Library, "string_find_string", Sized(CelType.String, 0, 60), Sized(CelType.String, 1, 10)));
    }
}
