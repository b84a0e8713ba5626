using System.Text;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Tests.Trees;

public sealed class ApiValueJsonTests
{
    [Theory]
    [InlineData("{\"b\":1,\"a\":[true,false,null,-5]}", "{\"a\":[true,false,null,-5],\"b\":1}")]
    [InlineData(" [ ] ", "[]")]
    [InlineData("{ }", "{}")]
    [InlineData("\"<a>&\\u0041\\n\\u2028\\/\\ud83d\\ude00\"", "\"\\u003ca\\u003e\\u0026A\\n\\u2028/\U0001F600\"")]
    [InlineData("\"\\ud800x\"", "\"\uFFFDx\"")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775808", "9223372036854776000")]
    [InlineData("1.0", "1")]
    [InlineData("1.5e3", "1500")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("1.5e-7", "1.5e-7")]
    [InlineData("-0.25", "-0.25")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2}")]
    public void WritesWhatItRead(string text, string expected) => Assert.Equal(expected, ApiValueJson.Parse(text).ToString());

    [Theory]
    [InlineData("", "unexpected end of JSON input")]
    [InlineData("{\"data\":{", "unexpected end of JSON input")]
    [InlineData("{b:1}", "invalid character 'b' looking for beginning of object key string")]
    [InlineData("{\"a\":1,}", "invalid character '}' looking for beginning of object key string")]
    [InlineData("{\"a\" 1}", "invalid character '1' after object key")]
    [InlineData("{\"a\":1 2}", "invalid character '2' after object key:value pair")]
    [InlineData("[1 2]", "invalid character '2' after array element")]
    [InlineData("[1]x", "invalid character 'x' after top-level value")]
    [InlineData("trux", "invalid character 'x' in literal true (expecting 'e')")]
    [InlineData("-x", "invalid character 'x' in numeric literal")]
    [InlineData("1.x", "invalid character 'x' after decimal point in numeric literal")]
    [InlineData("\"a\nb\"", "invalid character '\\n' in string literal")]
    [InlineData("\"\\q\"", "invalid character 'q' in string escape code")]
    [InlineData("\"\\u12g4\"", "invalid character 'g' in \\u hexadecimal character escape")]
    [InlineData("'a'", "invalid character '\\'' looking for beginning of value")]
    [InlineData("1e999", "json: cannot unmarshal number 1e999 into Go value of type float64")]
    public void SaysWhatIsWrong(string text, string message) =>
        Assert.Equal(message, Assert.Throws<JsonSyntaxException>(() => ApiValueJson.Parse(text)).Message);

    [Fact]
    public void FindsDuplicateKeys()
    {
        var duplicates = new List<string>();
        ApiValueJson.Parse("{\"a\":1,\"l\":[0,{\"x\":{\"y\":1,\"y\":2}}],\"a\":2}"u8, duplicates);
        Assert.Equal(["l[1].x.y", "a"], duplicates);
    }

    [Fact]
    public void BoundsTheDepth()
    {
        var deep = new string('[', 20_000);
        Assert.Equal("exceeded max depth", Assert.Throws<JsonSyntaxException>(() => ApiValueJson.Parse(deep)).Message);
    }

    [Fact]
    public void FindsKeysInLargeMaps()
    {
        var text = "{" + string.Join(",", Enumerable.Range(0, 500).Select(i => $"\"k{i}\":{i}")) + "}";
        var map = ApiValueJson.Parse(text);
        Assert.Equal(321, map["k321"].Integer);
        Assert.True(map["missing"].IsNull);
        Assert.Equal(500, map.Count);
    }

    [Fact]
    public void ReadsLongAndShortTexts()
    {
        var text = new string('x', 100);
        Assert.Equal(text, ApiValueJson.Parse(Encoding.UTF8.GetBytes($"\"{text}\"")).Text);
        Assert.Equal("café", ApiValueJson.Parse("\"café\"").Text);
    }
}
