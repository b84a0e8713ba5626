using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Threading.Channels;

namespace Kuber.Machinery.Streaming.Spdy;

/// <summary>
/// A SPDY/3.1 session over a connection: streams that either side opens, each with headers, which share the connection.
/// Windows are not enforced and not announced: the implementation that Kubernetes' clients and runtimes use has none, and would
/// never open one again. A stream whose reader is far behind holds up the session, which is what holds up the sender.
/// </summary>
public sealed class SpdySession : IAsyncDisposable
{
    private const int HeaderBytes = 8;
    private const int MaxControlBytes = 256 * 1024;
    private readonly Stream connection;
    private readonly bool isServer;
    private readonly PipeReader reader;
    private readonly SpdyHeaderDecoder decoder = new();
    private readonly ConcurrentDictionary<uint, SpdyStream> streams = new();
    private readonly Channel<SpdyStream> incoming = Channel.CreateUnbounded<SpdyStream>();
    private readonly SemaphoreSlim opening = new(1, 1);
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;
    private uint nextId;
    private volatile bool ended;
    private bool disposed;

    private SpdySession(Stream connection, bool isServer)
    {
        this.connection = connection;
        this.isServer = isServer;
        nextId = isServer ? 2u : 1u;
        Writer = new(connection);
        reader = PipeReader.Create(connection, new(leaveOpen: true));
        running = RunAsync();
    }

    /// <summary>The streams that the peer opens. Completes when the session has ended.</summary>
    public ChannelReader<SpdyStream> Incoming => incoming.Reader;

    /// <summary>Completes when the session has ended.</summary>
    public Task Completion => running;

    internal SpdyWriter Writer { get; }

    /// <summary>Begins the client's side of a session. The session closes the connection.</summary>
    public static SpdySession Client(Stream connection) => new(connection, isServer: false);

    /// <summary>Begins the server's side of a session. The session closes the connection.</summary>
    public static SpdySession Server(Stream connection) => new(connection, isServer: true);

    /// <summary>Opens a stream, and waits until the peer has taken it.</summary>
    /// <exception cref="SpdyException">The peer refused it, or the session has ended.</exception>
    public async Task<SpdyStream> OpenAsync(IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        SpdyStream stream;
        await opening.WaitAsync(cancellationToken);
        try
        {
            // Numbers must reach the peer in order.
            stream = new(this, nextId, headers);
            nextId += 2;
            streams[stream.Id] = stream;
            if (ended)
            {
                throw new SpdyException("the session has ended");
            }

            await Writer.WriteSynStreamAsync(stream.Id, headers, fin: false, cancellationToken);
        }
        finally
        {
            opening.Release();
        }

        await stream.Accepted.WaitAsync(cancellationToken);
        return stream;
    }

    /// <summary>Ends the session: streams that are open fail.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        await stop.CancelAsync();
        await connection.DisposeAsync();
        await running;
        stop.Dispose();
        opening.Dispose();
        decoder.Dispose();
        Writer.Dispose();
    }

    internal void Forget(uint id) => streams.TryRemove(id, out _);

    private async Task RunAsync()
    {
        await Task.Yield();
        Exception why = new SpdyException("the session has ended");
        try
        {
            while (await ReadFrameAsync())
            {
                // On to the next.
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            why = failure as SpdyException ?? new SpdyException("the session broke: " + failure.Message);
        }

        ended = true;
        foreach (var stream in streams.Values)
        {
            await stream.ReceiveEndAsync(why);
        }

        incoming.Writer.TryComplete();
        await reader.CompleteAsync();
    }

    /// <summary>Reads one frame; false at the end of the connection.</summary>
    private async Task<bool> ReadFrameAsync()
    {
        var result = await reader.ReadAtLeastAsync(HeaderBytes, stop.Token);
        if (result.Buffer.Length < HeaderBytes)
        {
            return false;
        }

        var (first, second) = Header(result.Buffer);
        reader.AdvanceTo(result.Buffer.GetPosition(HeaderBytes));
        var (flags, length) = ((byte)(second >> 24), (int)(second & 0xFFFFFF));
        if ((first & 0x80000000) == 0)
        {
            await ReadDataAsync(first, flags, length);
            return true;
        }

        if ((first >> 16 & 0x7FFF) != 3)
        {
            throw new SpdyException("the peer speaks another version of SPDY");
        }

        if (length > MaxControlBytes)
        {
            throw new SpdyException("a control frame is too large");
        }

        result = await reader.ReadAtLeastAsync(length, stop.Token);
        if (result.Buffer.Length < length)
        {
            return false;
        }

        var payload = result.Buffer.Slice(0, length).ToArray();
        reader.AdvanceTo(result.Buffer.GetPosition(length));
        await HandleAsync((SpdyFrameType)(first & 0xFFFF), flags, payload);
        return true;
    }

    private static (uint First, uint Second) Header(ReadOnlySequence<byte> buffer)
    {
        Span<byte> head = stackalloc byte[HeaderBytes];
        buffer.Slice(0, HeaderBytes).CopyTo(head);
        return (BinaryPrimitives.ReadUInt32BigEndian(head), BinaryPrimitives.ReadUInt32BigEndian(head[4..]));
    }

    private async Task ReadDataAsync(uint id, byte flags, int length)
    {
        var stream = streams.GetValueOrDefault(id);
        while (length > 0)
        {
            var result = await reader.ReadAsync(stop.Token);
            if (result.Buffer.IsEmpty)
            {
                throw new SpdyException("the connection ended within a frame");
            }

            var part = result.Buffer.Slice(0, Math.Min(length, result.Buffer.Length));
            foreach (var segment in part)
            {
                if (stream is not null)
                {
                    await stream.ReceiveAsync(segment, stop.Token);
                }
            }

            length -= (int)part.Length;
            reader.AdvanceTo(part.End);
        }

        if ((flags & SpdyFlags.Fin) != 0 && stream is not null)
        {
            await stream.ReceiveEndAsync(null);
        }
    }

    private async Task HandleAsync(SpdyFrameType type, byte flags, byte[] payload)
    {
        switch (type)
        {
            case SpdyFrameType.SynStream:
                await AcceptAsync(Id(payload), decoder.Read(payload.AsSpan(10)), (flags & SpdyFlags.Fin) != 0);
                break;
            case SpdyFrameType.SynReply:
                _ = decoder.Read(payload.AsSpan(4));
                if (streams.TryGetValue(Id(payload), out var opened))
                {
                    opened.Accept();
                    if ((flags & SpdyFlags.Fin) != 0)
                    {
                        await opened.ReceiveEndAsync(null);
                    }
                }

                break;
            case SpdyFrameType.RstStream:
                if (streams.TryGetValue(Id(payload), out var reset))
                {
                    await reset.ReceiveResetAsync((SpdyStatus)BinaryPrimitives.ReadInt32BigEndian(payload.AsSpan(4)));
                }

                break;
            case SpdyFrameType.Headers:
                _ = decoder.Read(payload.AsSpan(4));
                if ((flags & SpdyFlags.Fin) != 0 && streams.TryGetValue(Id(payload), out var ended))
                {
                    await ended.ReceiveEndAsync(null);
                }

                break;
            case SpdyFrameType.Ping:
                var ping = BinaryPrimitives.ReadUInt32BigEndian(payload);
                if (ping % 2 == 1 == isServer)
                {
                    await Writer.WritePingAsync(ping, stop.Token);
                }

                break;
            default:
                // Settings and windows mean nothing here; after GOAWAY the streams that are open go on.
                break;
        }
    }

    private async Task AcceptAsync(uint id, IReadOnlyDictionary<string, string> headers, bool fin)
    {
        var stream = new SpdyStream(this, id, headers);
        if (id % 2 == 1 != isServer || !streams.TryAdd(id, stream))
        {
            throw new SpdyException("the peer opened a stream with a wrong number");
        }

        stream.Accept();
        if (fin)
        {
            await stream.ReceiveEndAsync(null);
        }

        await Writer.WriteSynReplyAsync(id, stop.Token);
        await incoming.Writer.WriteAsync(stream, stop.Token);
    }

    private static uint Id(byte[] payload) =>
        payload.Length >= 4 ? BinaryPrimitives.ReadUInt32BigEndian(payload) & 0x7FFFFFFF : throw new SpdyException("a frame is too short");
}
