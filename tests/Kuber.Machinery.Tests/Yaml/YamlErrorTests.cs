using System.Text;
using Kuber.Machinery.Yaml;

namespace Kuber.Machinery.Tests.Yaml;

/// <summary>What is wrong with a text is told in the words, and with the line, of the C parser.</summary>
public class YamlErrorTests
{
    [Theory]
    [InlineData("a: b: c", "yaml: mapping values are not allowed in this context")]
    [InlineData("x: 1\na: b: c", "yaml: line 2: mapping values are not allowed in this context")]
    [InlineData("\tapiVersion: v1", "yaml: found character that cannot start any token")]
    [InlineData("a: 1\n\tb: 2", "yaml: line 2: found a tab character that violates indentation")]
    [InlineData("a: \"x\n  y", "yaml: line 2: found unexpected end of stream")]
    [InlineData("-\ta", "yaml: found character that cannot start any token")]
    [InlineData("a: *nope", "yaml: unknown anchor 'nope' referenced")]
    [InlineData("{\"apiVersion\":", "yaml: line 1: did not find expected node content")]
    public void The_words_are_those_of_the_C_parser(string text, string message) =>
        Assert.Equal(message, Assert.Throws<YamlSyntaxException>(() => YamlReader.Parse(text)).Message);

    [Theory]
    [InlineData("a:\tb", "b")]
    [InlineData("a: [1,\n\t2]", "[1,2]")]
    [InlineData("a: |\n  x\n  \ty\n", "x\n\ty\n")]
    [InlineData("a: \"x\n\ty\"", "x y")]
    public void Tabs_that_do_not_indent_are_taken(string text, string value)
    {
        var read = YamlReader.Parse(text)["a"];
        Assert.Equal(value, read.Text ?? read.ToString());
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xff }, "invalid leading UTF-8 octet")]
    [InlineData(new byte[] { (byte)'a', 0xe2, 0x82 }, "incomplete UTF-8 octet sequence")]
    [InlineData(new byte[] { 0xe2, (byte)'a', (byte)'b' }, "invalid trailing UTF-8 octet")]
    [InlineData(new byte[] { 0xc0, 0x80 }, "invalid length of a UTF-8 sequence")]
    [InlineData(new byte[] { 0xed, 0xa0, 0x80 }, "invalid Unicode character")]
    [InlineData(new byte[] { (byte)'a', 0x07 }, "control characters are not allowed")]
    public void Bytes_that_are_no_text_are_refused(byte[] bytes, string message) =>
        Assert.Equal("yaml: " + message, Assert.Throws<YamlSyntaxException>(() => YamlReader.Parse(bytes.AsSpan())).Message);

    [Fact]
    public void Text_beyond_ASCII_is_read() =>
        Assert.Equal("é😀", YamlReader.Parse(Encoding.UTF8.GetBytes("a: \"é😀\"").AsSpan())["a"].Text);
}
