using System.Buffers;
using System.Buffers.Binary;

namespace Kuber.Machinery.Streaming.Spdy;

/// <summary>Writes frames to a connection, one after another; whoever comes while another writes waits.</summary>
internal sealed class SpdyWriter(Stream connection) : IDisposable
{
    private const ushort ControlVersion3 = 0x8003;
    private const int MaxDataBytes = 64 * 1024;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly SpdyHeaderEncoder encoder = new();
    private readonly ArrayBufferWriter<byte> frame = new();

    /// <summary>Opens a stream.</summary>
    public Task WriteSynStreamAsync(uint id, IReadOnlyDictionary<string, string> headers, bool fin, CancellationToken cancellationToken) => WriteAsync(
        SpdyFrameType.SynStream,
        fin ? SpdyFlags.Fin : (byte)0,
        () =>
        {
            Put(id);
            Put(0);
            frame.Write((ReadOnlySpan<byte>)[0, 0]);
            encoder.Write(frame, headers);
        },
        cancellationToken);

    /// <summary>Accepts a stream.</summary>
    public Task WriteSynReplyAsync(uint id, CancellationToken cancellationToken) => WriteAsync(
        SpdyFrameType.SynReply,
        0,
        () =>
        {
            Put(id);
            encoder.Write(frame, new Dictionary<string, string>());
        },
        cancellationToken);

    /// <summary>Ends a stream both ways.</summary>
    public Task WriteRstStreamAsync(uint id, SpdyStatus status, CancellationToken cancellationToken) => WriteAsync(
        SpdyFrameType.RstStream,
        0,
        () =>
        {
            Put(id);
            Put((uint)status);
        },
        cancellationToken);

    /// <summary>Sends a ping, or one back.</summary>
    public Task WritePingAsync(uint id, CancellationToken cancellationToken) => WriteAsync(SpdyFrameType.Ping, 0, () => Put(id), cancellationToken);

    /// <summary>Sends data, in frames of moderate size so that streams take turns.</summary>
    public async Task WriteDataAsync(uint id, ReadOnlyMemory<byte> data, bool fin, CancellationToken cancellationToken)
    {
        do
        {
            var part = data[..Math.Min(data.Length, MaxDataBytes)];
            data = data[part.Length..];
            await gate.WaitAsync(cancellationToken);
            try
            {
                frame.ResetWrittenCount();
                Put(id);
                Put((fin && data.IsEmpty ? (uint)SpdyFlags.Fin << 24 : 0) | (uint)part.Length);
                frame.Write(part.Span);
                await SendAsync(cancellationToken);
            }
            finally
            {
                gate.Release();
            }
        }
        while (!data.IsEmpty);
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task WriteAsync(SpdyFrameType type, byte flags, Action payload, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            frame.ResetWrittenCount();
            Put(((uint)ControlVersion3 << 16) | (ushort)type);
            Put(0);
            payload();
            var bytes = System.Runtime.InteropServices.MemoryMarshal.AsMemory(frame.WrittenMemory).Span;
            BinaryPrimitives.WriteUInt32BigEndian(bytes[4..], ((uint)flags << 24) | (uint)(bytes.Length - 8));
            await SendAsync(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        // A frame that was begun must be ended, or the session is of no use any more.
        await connection.WriteAsync(frame.WrittenMemory, cancellationToken);
        await connection.FlushAsync(cancellationToken);
    }

    private void Put(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(frame.GetSpan(4), value);
        frame.Advance(4);
    }
}
