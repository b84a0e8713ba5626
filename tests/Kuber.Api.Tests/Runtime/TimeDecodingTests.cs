using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Tests.Runtime;

/// <summary>Times in the form that the server writes are read on a short way; all others as ever, with the same outcome.</summary>
public class TimeDecodingTests
{
    [Theory]
    [InlineData("2026-05-04T12:30:59Z", "2026-05-04T12:30:59Z")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z")]
    [InlineData("2026-05-04T12:30:59.999Z", "2026-05-04T12:30:59Z")]
    [InlineData("2026-05-04T14:30:59+02:00", "2026-05-04T12:30:59Z")]
    [InlineData("2026-05-04T12:30:5\\u0039Z", "2026-05-04T12:30:59Z")]
    public void Times_are_read(string text, string expected)
    {
        var meta = ApiCodec.DecodeJson<ObjectMeta>(Encoding.UTF8.GetBytes($"{{\"creationTimestamp\":\"{text}\",\"name\":\"a\"}}"));
        Assert.Equal((expected, "a"), (meta.CreationTimestamp?.ToString(), meta.Name));
    }

    [Theory]
    [InlineData("2026-13-04T12:30:59Z", "month out of range")]
    [InlineData("2026-02-30T12:30:59Z", "day out of range")]
    [InlineData("2026-05-04T24:30:59Z", "hour out of range")]
    [InlineData("2026-05-04T12:60:59Z", "minute out of range")]
    [InlineData("2026-05-04T12:30:60Z", "second out of range")]
    [InlineData("2026-05-04 12:30:59Z", "cannot parse")]
    [InlineData("2026-05-04T12:3x:59Z", "cannot parse")]
    public void What_is_no_time_says_why(string text, string reason)
    {
        var error = Assert.Throws<DecodeException>(() => ApiCodec.DecodeJson<ObjectMeta>(Encoding.UTF8.GetBytes($"{{\"creationTimestamp\":\"{text}\"}}")));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-04T12:30:59.000001Z", "2026-05-04T12:30:59.000001Z")]
    [InlineData("2026-05-04T14:30:59.120000+02:00", "2026-05-04T12:30:59.120000Z")]
    public void Microseconds_are_read(string text, string expected)
    {
        var value = ApiCodec.DecodeJson<Event>(Encoding.UTF8.GetBytes($"{{\"eventTime\":\"{text}\",\"reason\":\"a\"}}"));
        Assert.Equal((expected, "a"), (value.EventTime?.ToString(), value.Reason));
    }

    [Theory]
    [InlineData("2026-05-04T12:30:59Z")]
    [InlineData("2026-05-04T12:30:59x000001Z")]
    public void Microseconds_have_six_digits(string text) =>
        Assert.Throws<DecodeException>(() => ApiCodec.DecodeJson<Event>(Encoding.UTF8.GetBytes($"{{\"eventTime\":\"{text}\"}}")));

    [Fact]
    public void Characters_are_escaped_as_ever()
    {
        var text = "a\"\\<>&\n\u0001\u2028\u2029\u2030\u20ac\ud83d\ude00\ud83d";
        var json = Encoding.UTF8.GetString(ApiCodec.EncodeJson(new ConfigMap { Data = ApiMap.Of(("k", text)) }));
        Assert.Contains("\"a\\\"\\\\\\u003c\\u003e\\u0026\\n\\u0001\\u2028\\u2029\u2030\u20ac\ud83d\ude00\ufffd\"", json, StringComparison.Ordinal);
    }
}
