using Kuber.Machinery.Cel;

namespace Kuber.Machinery.Tests.Cel.Syntax;

public class CelSyntaxTests
{
    [Theory]
    [InlineData("1 + 2 * 3 - 4", "3")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("-2 - -3", "1")]
    [InlineData("--2 == 2 && !!true", "true")]
    [InlineData("0x1F + 1", "32")]
    [InlineData("-0x10", "-16")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("0xFFu", "255")]
    [InlineData(".5 + 1e3", "1000.5")]
    [InlineData("true ? 1 : false ? 2 : 3", "1")]
    [InlineData("1 < 2 == true", "true")]
    [InlineData("// a remark\n7 // another", "7")]
    [InlineData("\"\"\"a\n\"b\" \"\"\"", "a\n\"b\" ")]
    [InlineData("'\\x41\\u00e4\\U0001F600\\101\\n\\\\'", "Aä😀A\n\\")]
    [InlineData("r'\\d\\''", "\\d\\'")]
    [InlineData("size(b'ä\\xff')", "3")]
    [InlineData("[1, 2,][1]", "2")]
    [InlineData("{'a': 1,}.a", "1")]
    [InlineData("{'a-b': 1}.`a-b`", "1")]
    [InlineData("true || (false && (true || (false)))", "true")]
    public void What_is_written_is_read(string expression, string value) => Assert.Equal(value, CelRun.Of(expression));

    [Theory]
    [InlineData("self.i = 1", "ERROR: <input>:1:8: Syntax error: token recognition error at: '= '\n | self.i = 1\n | .......^\nERROR: <input>:1:10: Syntax error: extraneous input '1' expecting <EOF>\n | self.i = 1\n | .........^")]
    [InlineData("1 +", "ERROR: <input>:1:4: Syntax error: mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}\n | 1 +\n | ...^")]
    [InlineData("(1", "ERROR: <input>:1:3: Syntax error: missing ')' at '<EOF>'\n | (1\n | ..^")]
    [InlineData("'abc", "ERROR: <input>:1:1: Syntax error: token recognition error at: ''abc'")]
    [InlineData("1 #", "ERROR: <input>:1:3: Syntax error: token recognition error at: '#'\n | 1 #\n | ..^")]
    [InlineData("9223372036854775808", "ERROR: <input>:1:1: invalid int literal\n | 9223372036854775808\n | ^")]
    [InlineData("18446744073709551616u", "ERROR: <input>:1:1: invalid uint literal\n | 18446744073709551616u\n | ^")]
    [InlineData("for + 1", "ERROR: <input>:1:1: reserved identifier: for\n | for + 1\n | ^")]
    [InlineData("has(a)", "ERROR: <input>:1:5: invalid argument to has() macro\n | has(a)\n | ....^")]
    [InlineData("[1].all(x.y, true)", "ERROR: <input>:1:10: argument must be a simple name\n | [1].all(x.y, true)\n | .........^")]
    [InlineData("1\n+ ä", "ERROR: <input>:2:3: Syntax error: token recognition error at: 'ä'\n | + ä\n | ..＾")]
    public void What_cannot_be_read_is_told_with_its_place(string expression, string text) => Assert.StartsWith(text, CelRun.Of(expression), StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = new string('(', 300) + "1" + new string(')', 300);

        Assert.Equal("ERROR: <input>:-1:0: expression recursion limit exceeded: 250", CelRun.Of(deep));
        Assert.Equal("true", CelRun.Of(string.Join(" && ", Enumerable.Repeat("true", 1000))));
    }

    public static TheoryData<string, string> Chains => new()
    {
        { "1", " + 1" },
        { "true", " == true" },
        { "{'a': 1}", ".a" },
        { "[1]", "[0]" },
        { "[1]", "[?0]" },
        { "{'a': 1}", ".?a" },
        { "'a'", ".lowerAscii()" },
        { "[1]", ".map(x, x)" },
        { "true", " ? true : true" },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public void Long_chains_are_refused(string start, string link)
    {
        var chain = start + string.Concat(Enumerable.Repeat(link, 251));

        // A thread with as little room as macOS gives: whatever is not refused must fit into it.
        Assert.Contains(OnSmallStack(chain), (string[])["ERROR: <input>:-1:0: max recursion depth exceeded", "ERROR: <input>:-1:0: expression recursion limit exceeded: 250"]);
        Assert.StartsWith("ERROR: <input>:-1:0: ", OnSmallStack(start + string.Concat(Enumerable.Repeat(link, 90_000 / link.Length))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Chains_within_the_limit_are_evaluated(string start, string link)
    {
        // What follows a colon counts as nested itself.
        var nesting = link.Contains(':', StringComparison.Ordinal) ? 5 : 245;
        var chain = new string('[', nesting) + start + string.Concat(Enumerable.Repeat(link, 240)) + new string(']', nesting) + ".size() == 1";

        Assert.DoesNotContain("recursion", OnSmallStack(chain), StringComparison.Ordinal);
    }

    private static string OnSmallStack(string expression)
    {
        string value = "";
        Thread thread = new(() => value = CelRun.Of(expression), 1536 * 1024);
        thread.Start();
        thread.Join();
        return value;
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused() =>
        Assert.Equal("ERROR: <input>:-1:0: expression code point size exceeds limit: size: 100002, limit 100000", CelRun.Of("'" + new string('a', 100_000) + "'"));

    [Fact]
    public void Whatever_is_written_gives_an_expression_or_issues()
    {
        string[] parts = ["a", "1", "1u", "1.5", "'s'", "b'x'", "r\"y\"", "(", ")", "[", "]", "{", "}", ".", "?", ":", ",", "+", "-", "!", "&&", "||", "==", "<", "in", "has", "all", "x", "true", "null", "`q`", "=", "&", "'", "\\", "#", "\n", "//", "for"];
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var expression = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => parts[random.Next(parts.Length)] + (random.Next(3) == 0 ? " " : "")));
            var compiled = CelEnvironment.Standard.WithVariable("a", Machinery.Cel.Types.CelType.Dyn).Compile(expression);

            Assert.True(compiled.Ast is not null != compiled.Issues.Count > 0, expression);
            if (compiled.Ast is not null)
            {
                new CelProgram(CelEnvironment.Standard, compiled.Ast).Evaluate(CelVariables.None, 10_000);
            }
        }
    }
}
