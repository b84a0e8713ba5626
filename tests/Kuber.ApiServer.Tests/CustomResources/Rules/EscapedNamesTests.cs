using Kuber.ApiServer.CustomResources.Rules;

namespace Kuber.ApiServer.Tests.CustomResources.Rules;

public class EscapedNamesTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("in", "__in__")]
    [InlineData("namespace", "__namespace__")]
    [InlineData("a-b", "a__dash__b")]
    [InlineData("a.b/c", "a__dot__b__slash__c")]
    [InlineData("a__b", "a__underscores__b")]
    [InlineData("_a_", "_a_")]
    public void Names_are_escaped_and_back(string name, string escaped)
    {
        Assert.Equal(escaped, EscapedNames.Escape(name));
        Assert.Equal(name, EscapedNames.Unescape(escaped));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("$ref")]
    public void Names_that_the_language_cannot_write_have_none(string name) => Assert.Null(EscapedNames.Escape(name));

    [Theory]
    [InlineData("a__nothing__b")]
    [InlineData("a__in__b")]
    public void What_is_no_escape_stands_for_nothing(string name) => Assert.Null(EscapedNames.Unescape(name));
}
