using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Functions.Strings;
using Kuber.Machinery.Cel.Types;
using static Kuber.Machinery.Tests.Cel.Functions.CelCalls;

namespace Kuber.Machinery.Tests.Cel.Functions;

public sealed class StringsLibraryTests
{
    [Theory]
    [InlineData("string_char_at_int", "語", "日本語", 2)]
    [InlineData("string_char_at_int", "", "abc", 3)]
    [InlineData("string_char_at_int", "error: index out of range: 4", "abc", 4)]
    [InlineData("string_char_at_int", "error: index out of range: -1", "abc", -1)]
    [InlineData("string_index_of_string", "3", "日本語テキスト", "テ")]
    [InlineData("string_index_of_string", "0", "abc", "")]
    [InlineData("string_index_of_string", "-1", "abc", "x")]
    [InlineData("string_index_of_string", "error: index out of range: 0", "", "x")]
    [InlineData("string_index_of_string_int", "7", "hello mellow", "ello", 2)]
    [InlineData("string_index_of_string_int", "2", "hello mellow", "", 2)]
    [InlineData("string_index_of_string_int", "error: index out of range: 20", "hello mellow", "ello", 20)]
    [InlineData("string_last_index_of_string", "7", "hello mellow", "ello")]
    [InlineData("string_last_index_of_string", "12", "hello mellow", "")]
    [InlineData("string_last_index_of_string", "-1", "hello mellow", "jello")]
    [InlineData("string_last_index_of_string", "-1", "a", "abc")]
    [InlineData("string_last_index_of_string_int", "1", "hello mellow", "ello", 6)]
    [InlineData("string_last_index_of_string_int", "error: index out of range: -1", "hello mellow", "ello", -1)]
    [InlineData("string_lower_ascii", "tacocÆt xii", "TacoCÆt Xii")]
    [InlineData("string_upper_ascii", "TACOCæT", "tacocæt")]
    [InlineData("string_trim", "trim", " \t\u00a0trim\n\u3000")]
    [InlineData("string_substring_int", "cat", "tacocat", 4)]
    [InlineData("string_substring_int", "", "substring", 9)]
    [InlineData("string_substring_int", "error: index out of range: 10", "substring", 10)]
    [InlineData("string_substring_int", "error: index out of range: -1", "substring", -1)]
    [InlineData("string_substring_int_int", "本", "日本語", 1, 2)]
    [InlineData("string_substring_int_int", "error: invalid substring range. start: 5, end: 2", "substring", 5, 2)]
    [InlineData("string_substring_int_int", "error: index out of range: 99", "substring", 0, 99)]
    [InlineData("string_replace_string_string", "wello wello", "hello hello", "he", "we")]
    [InlineData("string_replace_string_string", "-日-本-", "日本", "", "-")]
    [InlineData("string_replace_string_string_int", "wello hello", "hello hello", "he", "we", 1)]
    [InlineData("string_replace_string_string_int", "hello hello", "hello hello", "he", "we", 0)]
    [InlineData("string_replace_string_string_int", "-a-bc", "abc", "", "-", 2)]
    [InlineData("string_split_string", "[\"a\", \"b\", \"c\"]", "a-b-c", "-")]
    [InlineData("string_split_string", "[\"\"]", "", ",")]
    [InlineData("string_split_string", "[\"日\", \"本\"]", "日本", "")]
    [InlineData("string_split_string", "[]", "", "")]
    [InlineData("string_split_string_int", "[]", "a-b-c", "-", 0)]
    [InlineData("string_split_string_int", "[\"a-b-c\"]", "a-b-c", "-", 1)]
    [InlineData("string_split_string_int", "[\"a\", \"b-c\"]", "a-b-c", "-", 2)]
    [InlineData("string_split_string_int", "[\"a\", \"bc\"]", "abc", "", 2)]
    [InlineData("string_split_string_int", "[\"a\", \"b\", \"c\"]", "a-b-c", "-", -1)]
    [InlineData("strings_quote", "\"say \\\"hi\\\"\\n\"", "say \"hi\"\n")]
    [InlineData("strings_quote", "\"ä\\a\\\\\"", "ä\u0007\\")]
    [InlineData("strings_quote", "\"\"", "")]
    public void FunctionsOnTextsCountCodePoints(string id, string expected, params object[] arguments) =>
        Assert.Equal(expected, Shown(StringsLibrary.Library, id, arguments));

    [Fact]
    public void JoinPutsTextsBehindEachOtherAndRefusesOtherValues()
    {
        Assert.Equal("ab", Shown(StringsLibrary.Library, "list_join", (object)new object[] { "a", "b" }));
        Assert.Equal("a, b", Shown(StringsLibrary.Library, "list_join_string", new object[] { "a", "b" }, ", "));
        Assert.Equal("error: join: invalid input: 1", Shown(StringsLibrary.Library, "list_join", (object)new object[] { "a", 1 }));
    }

    [Fact]
    public void GoingThroughATextCostsATenthOfItsCharacters()
    {
        Assert.Equal(2UL, Spent(StringsLibrary.Library, "string_lower_ascii", "12345678901"));
        Assert.Equal(2UL, Spent(StringsLibrary.Library, "string_replace_string_string", "1234567890", "1", "2"));
        Assert.Equal(5UL, Spent(StringsLibrary.Library, "string_index_of_string", new string('x', 50), "y"));
        Assert.Equal(0UL, Spent(StringsLibrary.Library, "string_index_of_string", "abc", "y"));
        Assert.Equal(2UL, Spent(StringsLibrary.Library, "string_format", "no substitution", Array.Empty<object>()));
        Assert.Equal(1UL, Spent(StringsLibrary.Library, "string_char_at_int", new string('x', 50), 1));
    }

    [Fact]
    public void EstimatesFollowTheSizesOfArguments()
    {
        var text = Sized(CelType.String, 0, 60);
        Assert.Equal(new CelCallCost(new CelCost(0, 6), new CelSize(0, 60)), Estimate(StringsLibrary.Library, "string_trim", text));
        Assert.Equal(new CelCallCost(new CelCost(0, 6), new CelSize(2, 122)), Estimate(StringsLibrary.Library, "strings_quote", text));
        Assert.Equal(new CelCallCost(new CelCost(0, 12), new CelSize(0, 60)), Estimate(StringsLibrary.Library, "string_split_string", text, Sized(CelType.String, 1, 1)));
        Assert.Equal(new CelCallCost(new CelCost(0, 12), new CelSize(0, 3)), Estimate(StringsLibrary.Library, "string_split_string_int", text, Sized(CelType.String, 1, 1), Written(3)));
        Assert.Equal(new CelCallCost(new CelCost(0, 12), new CelSize(0, 120)), Estimate(StringsLibrary.Library, "string_replace_string_string", text, Sized(CelType.String, 1, 1), Sized(CelType.String, 2, 2)));
        Assert.Equal(
            new CelCallCost(new CelCost(0, 21), new CelSize(0, 206)),
            Estimate(StringsLibrary.Library, "list_join_string", Sized(CelType.ListOf(CelType.String), 0, 4, new CelSize(0, 50)), Sized(CelType.String, 2, 2)));
    }
}
