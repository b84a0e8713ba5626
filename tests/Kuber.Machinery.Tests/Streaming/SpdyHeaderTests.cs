using System.Buffers;
using System.IO.Compression;
using System.Text;
using Kuber.Machinery.Streaming.Spdy;

namespace Kuber.Machinery.Tests.Streaming;

public class SpdyHeaderTests
{
    [Fact]
    public void The_dictionary_is_that_of_the_specification()
    {
        Assert.Equal(1423, SpdyDictionary.Bytes.Length);
        Assert.Equal(SpdyDictionary.Id, Adler32(SpdyDictionary.Bytes));
    }

    [Fact]
    public void Blocks_are_read_as_they_were_written_over_a_whole_session()
    {
        var encoder = new SpdyHeaderEncoder();
        using var decoder = new SpdyHeaderDecoder();
        for (var i = 0; i < 50; i++)
        {
            var output = new ArrayBufferWriter<byte>();
            encoder.Write(output, new Dictionary<string, string> { ["streamType"] = "data", ["port"] = "80", ["requestID"] = i + "", ["long"] = new string('x', i * 1300) });

            var headers = decoder.Read(output.WrittenSpan);

            Assert.Equal(["streamtype", "port", "requestid", "long"], headers.Keys);
            Assert.Equal(("data", "80", i + "", i * 1300), (headers["streamType"], headers["PORT"], headers["requestid"], headers["long"].Length));
        }
    }

    // Made by zlib with the preset dictionary: deflateSetDictionary, and a sync flush after each of two blocks.
    [Fact]
    public void Blocks_of_zlib_itself_are_read()
    {
        using var decoder = new SpdyHeaderDecoder();

        var first = decoder.Read(Convert.FromHexString(First));
        var second = decoder.Read(Convert.FromHexString(Second));

        Assert.Equal(new Dictionary<string, string> { ["streamtype"] = "error", ["content-length"] = "12" }, first);
        Assert.Equal(new Dictionary<string, string> { ["streamtype"] = "stdin", ["content-length"] = "12" }, second);
    }

    [Theory]
    [InlineData("78BBE3C6A7C2FF")]
    [InlineData("78BBE3C6A7C20000")]
    [InlineData("78BBE3C6A7C2000400FBFF7FFFFFFF000000FFFF")]
    [InlineData("")]
    public void Malformed_blocks_are_refused(string hex)
    {
        using var decoder = new SpdyHeaderDecoder();

        Assert.Throws<SpdyException>(() => decoder.Read(Convert.FromHexString(hex)));
    }

    [Fact]
    public void What_is_written_is_a_zlib_stream()
    {
        var output = new ArrayBufferWriter<byte>();
        new SpdyHeaderEncoder().Write(output, new Dictionary<string, string> { ["a"] = "b" });

        Assert.Equal("78BBE3C6A7C2", Convert.ToHexString(output.WrittenSpan[..6]));
        Assert.Equal(0, (output.WrittenSpan[0] * 256 + output.WrittenSpan[1]) % 31);
        using var inflater = new DeflateStream(new MemoryStream(output.WrittenSpan[6..].ToArray()), CompressionMode.Decompress);
        var plain = new byte[14];
        inflater.ReadExactly(plain);
        Assert.Equal("\0\0\0\u0001\0\0\0\u0001a\0\0\0\u0001b", Encoding.ASCII.GetString(plain));
    }

    private static uint Adler32(byte[] bytes)
    {
        var (a, b) = (1u, 0u);
        foreach (var value in bytes)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }

    private const string First = "78F9E3C6A7C202E50E703A2B294A4DCC851625ACA9A080C65A5231191A01000000FFFF";
    private const string Second = "C2AEA5B804988D706901000000FFFF";
}
