using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Kuber.Machinery.Streaming.Spdy;

/// <summary>
/// Reads blocks of headers: one zlib stream with the preset dictionary over all blocks that a session receives. The inflater of
/// .NET takes no dictionary, so the dictionary is given to it first, as a stored block whose output is thrown away: what it has
/// inflated so far is what later blocks refer to. Blocks must be read in the order of receiving.
/// </summary>
internal sealed class SpdyHeaderDecoder : IDisposable
{
    private const int ZlibHeaderBytes = 6;
    private const int MaxHeaders = 1000;
    private const int MaxTextBytes = 64 * 1024;
    private readonly FeedStream feed = new();
    private readonly DeflateStream inflater;
    private int headerLeft = ZlibHeaderBytes;

    /// <summary>A decoder at the start of a session.</summary>
    public SpdyHeaderDecoder()
    {
        inflater = new(feed, CompressionMode.Decompress);
        var dictionary = SpdyDictionary.Bytes;
        var stored = new byte[dictionary.Length + 5];
        BinaryPrimitives.WriteUInt16LittleEndian(stored.AsSpan(1), (ushort)dictionary.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(stored.AsSpan(3), (ushort)~dictionary.Length);
        dictionary.CopyTo(stored.AsSpan(5));
        feed.Add(stored);
        inflater.ReadExactly(new byte[dictionary.Length]);
    }

    /// <summary>Reads a block.</summary>
    /// <exception cref="SpdyException">The block is malformed.</exception>
    public IReadOnlyDictionary<string, string> Read(ReadOnlySpan<byte> block)
    {
        var skipped = Math.Min(headerLeft, block.Length);
        headerLeft -= skipped;
        feed.Add(block[skipped..].ToArray());
        try
        {
            var count = ReadInt32(MaxHeaders);
            var headers = new Dictionary<string, string>(count, StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < count; i++)
            {
                headers[ReadText()] = ReadText();
            }

            return headers;
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            throw new SpdyException("malformed headers: " + failure.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        inflater.Dispose();
        feed.Dispose();
    }

    private string ReadText()
    {
        var bytes = new byte[ReadInt32(MaxTextBytes)];
        inflater.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    private int ReadInt32(int max)
    {
        Span<byte> bytes = stackalloc byte[4];
        inflater.ReadExactly(bytes);
        var value = BinaryPrimitives.ReadInt32BigEndian(bytes);
        return value >= 0 && value <= max ? value : throw new SpdyException("headers are too large");
    }

    /// <summary>Hands the inflater the compressed bytes that have come so far.</summary>
    private sealed class FeedStream : Stream
    {
        private ReadOnlyMemory<byte> pending;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void Add(byte[] bytes) => pending = pending.IsEmpty ? bytes : (byte[])[.. pending.Span, .. bytes];

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, pending.Length);
            pending.Span[..count].CopyTo(buffer);
            pending = pending[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
