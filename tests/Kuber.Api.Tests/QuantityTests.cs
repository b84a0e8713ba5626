using Kuber.Api.Runtime;

namespace Kuber.Api.Tests;

public class QuantityTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("100m", "100m")]
    [InlineData("0.1", "100m")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("1024", "1024")]
    [InlineData("1e3", "1e3")]
    [InlineData("1000k", "1M")]
    [InlineData("0.5Ki", "512")]
    [InlineData("-1", "-1")]
    [InlineData("1000000n", "1m")]
    public void CanonicalForm(string text, string expected) => Assert.Equal(expected, Quantity.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("1Q")]
    [InlineData("Ki")]
    public void Malformed(string text) => Assert.False(Quantity.TryParse(text, out _));
}
