using Kuber.Api.Runtime;
using Kuber.Api.Selectors;

namespace Kuber.Api.Tests.Selectors;

public class SelectorTests
{
    private static readonly ApiMap<string> Labels = ApiMap.Of<string>(("app", "web"), ("n", "8"));

    [Theory]
    [InlineData("app=web,n", true)]
    [InlineData("app!=web", false)]
    [InlineData("app in (db , web)", true)]
    [InlineData("app notin (web)", false)]
    [InlineData("!gone", true)]
    [InlineData("n>7", true)]
    [InlineData("n<7", false)]
    [InlineData("app in ()", false)]
    [InlineData("", true)]
    public void Matches(string text, bool expected) => Assert.Equal(expected, Selector.Parse(text).Matches(Labels));

    [Theory]
    [InlineData("a in", "unable to parse requirement: found '' expected: '('")]
    [InlineData("=", "found '=', expected: !, identifier, or 'end of string'")]
    [InlineData("!a=b", "found '=', expected: ',' or 'end of string'")]
    [InlineData("bad key!=x", "unable to parse requirement: found 'key', expected: in, notin, =, ==, !=, gt, lt")]
    public void SaysWhatIsWrong(string text, string message)
    {
        Assert.False(Selector.TryParse(text, out _, out var error));
        Assert.Equal(message, error);
    }

    [Theory]
    [InlineData("metadata.name in (a)", "invalid selector: 'metadata.name in (a)'; can't understand 'metadata.name in (a)'")]
    [InlineData("metadata.name=a\\x", "invalid field selector: invalid escape sequence: \\x")]
    [InlineData("metadata.name=a=b", "invalid field selector: unescaped character in value: 61")]
    public void SaysWhatIsWrongWithFields(string text, string message)
    {
        Assert.False(FieldSelector.TryParse(text, out _, out var error));
        Assert.Equal(message, error);
    }

    [Fact]
    public void FieldValuesMayBeEscaped() => Assert.Equal("a,b", FieldSelector.Parse("metadata.name=a\\,b").RequiredValue("metadata.name"));
}
