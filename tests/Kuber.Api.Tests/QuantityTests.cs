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
    [InlineData("Ki", "0")]
    [InlineData("1234567890123456789n", "1234567890123456789n")]
    public void CanonicalForm(string text, string expected) => Assert.Equal(expected, Quantity.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("1Q")]
    [InlineData("1.2.3Ki")]
    public void Malformed(string text) => Assert.False(Quantity.TryParse(text, out _));

    [Theory]
    [InlineData("", "quantities must match")]
    [InlineData("1x", "quantities must match")]
    [InlineData("1KK", "unable to parse quantity's suffix")]
    public void The_message_tells_a_wrong_suffix(string text, string start) => Assert.StartsWith(start, Quantity.ParseError(text), StringComparison.Ordinal);

    [Fact]
    public void Millions_of_digits_are_read_at_once()
    {
        Assert.True(Quantity.TryParse(new string('9', 3_000_000), out var huge));
        Assert.Equal("9223372036854775807", huge.ToString());
        Assert.True(Quantity.TryParse("0." + new string('0', 3_000_000) + "1", out var tiny));
        Assert.Equal("1n", tiny.ToString());
    }
}
