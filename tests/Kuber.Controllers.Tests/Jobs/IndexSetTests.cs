using Kuber.Controllers.Jobs;

namespace Kuber.Controllers.Tests.Jobs;

public class IndexSetTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("0", "0")]
    [InlineData("0,1", "0,1")]
    [InlineData("0,1,2", "0-2")]
    [InlineData("4,0-2,6-7,9", "0-2,4,6,7,9")]
    [InlineData("8-12", "8,9")]
    [InlineData("x,3,-1,5-", "3")]
    public void TextIsReadAndWritten(string text, string expected) => Assert.Equal(expected, IndexSet.Parse(text, 10).ToString());

    [Fact]
    public void SetsAreCompared()
    {
        var set = IndexSet.Parse("0-4", 10);
        Assert.Equal(5, set.Count);
        Assert.Equal(2, IndexSet.Parse("3-9", 10).CountIn(set));
        Assert.False(set.Add(4));
        Assert.True(set.Add(7));
        Assert.True(set.Contains(7));
    }
}
