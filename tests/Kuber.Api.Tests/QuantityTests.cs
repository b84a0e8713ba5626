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
    [InlineData("512Mi", "512Mi")]
    [InlineData("2048Ki", "2Mi")]
    [InlineData("7812.5Ki", "8000000")]
    [InlineData("1000Ki", "1000Ki")]
    [InlineData("1Ei", "1Ei")]
    [InlineData("-1.5Gi", "-1536Mi")]
    [InlineData("1000Mi", "1000Mi")]
    [InlineData("1E", "1E")]
    [InlineData("9999999999G", "9223372036854775807")]
    [InlineData("12345678901", "12345678901")]
    [InlineData("500u", "500u")]
    [InlineData("1500m", "1500m")]
    [InlineData("5e-3", "5e-3")]
    [InlineData("5e6", "5e6")]
    [InlineData("0e6", "0")]
    [InlineData("+3k", "3k")]
    [InlineData("1.5", "1500m")]
    [InlineData("100000000000.5", "100000000000500m")]
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

    [Theory]
    [InlineData("1k", "1000", true)]
    [InlineData("1Ki", "1024", true)]
    [InlineData("0007Mi", "7Mi", true)]
    [InlineData("9999999999Gi", "9223372036854775807", true)]
    [InlineData("", "", false)]
    [InlineData("k", "", false)]
    [InlineData("-1", "", false)]
    [InlineData("1.5", "", false)]
    [InlineData("1Q", "", false)]
    [InlineData("1mi", "", false)]
    [InlineData("1Kii", "", false)]
    [InlineData("1P", "", false)]
    [InlineData("12345678901", "", false)]
    public void The_short_way_reads_the_common_forms_alike(string text, string equal, bool common)
    {
        Assert.Equal(common, Quantity.TryParseCommon(System.Text.Encoding.UTF8.GetBytes(text), out var value));
        if (common)
        {
            Assert.Equal(Quantity.Parse(equal), value);
            Assert.Equal(Quantity.Parse("+" + text), value);
            Assert.Equal(Quantity.Parse("+" + text).ToString(), value.ToString());
        }
    }
}
