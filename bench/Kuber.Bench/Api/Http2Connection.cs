using System.Buffers;
using System.Buffers.Binary;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Kuber.Bench.Api;

/// <summary>
/// One HTTP/2 connection, driven by one thread with blocking calls: what several streams have to send goes out in one write, and
/// bodies are not copied. It knows as much of the protocol as a load generator needs, so that the server gets the processor.
/// </summary>
internal sealed class Http2Connection : IDisposable
{
    private const int FrameHeader = 9;
    private const int MaxFrame = 16 * 1024;
    private const int Window = int.MaxValue;

    private readonly TcpClient tcp = new() { NoDelay = true };
    private readonly SslStream stream;
    private readonly BenchTarget target;
    private readonly ArrayBufferWriter<byte> output = new(256 * 1024);
    private readonly ArrayBufferWriter<byte> headers = new(1024);
    private readonly byte[] input = new byte[256 * 1024];
    private readonly Dictionary<int, int> windows = [];
    private int buffered;
    private int consumed;
    private int nextStream = 1;
    private long sendWindow = 65535;
    private int streamWindow = 65535;
    private bool settled;

    private Http2Connection(BenchTarget target)
    {
        this.target = target;
        tcp.Connect(target.Host, target.Port);
        stream = new(tcp.GetStream(), false);
    }

    /// <summary>Told of every answer and its parts.</summary>
    public required IAnswerSink Sink { get; init; }

    /// <summary>Connects and exchanges settings.</summary>
    public static Http2Connection Open(BenchTarget target, IAnswerSink sink)
    {
        var connection = new Http2Connection(target) { Sink = sink };
        connection.stream.AuthenticateAsClient(new SslClientAuthenticationOptions
        {
            TargetHost = target.Host,
            ApplicationProtocols = [SslApplicationProtocol.Http2],
            ClientCertificates = target.Certificate is { } certificate ? new X509CertificateCollection { certificate } : null,
            CertificateChainPolicy = target.ChainPolicy(),
        });
        var output = connection.output;
        output.Write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8);
        connection.Frame(4, 0, 0, [0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 4, 0x7f, 0xff, 0xff, 0xff]);
        connection.WindowUpdate(Window - 65535);
        connection.Flush();
        while (!connection.settled)
        {
            connection.Receive();
        }

        return connection;
    }

    /// <summary>Queues a request; it goes out with <see cref="Flush"/>.</summary>
    /// <returns>The number of its stream.</returns>
    public int Send(BenchRequest request)
    {
        var id = nextStream;
        nextStream += 2;
        headers.ResetWrittenCount();
        HeaderBlock.Write(headers, request, target.Authority, target.Token);
        Frame(1, (byte)(request.Body.Length == 0 ? 5 : 4), id, headers.WrittenSpan);
        for (var at = 0; at < request.Body.Length;)
        {
            var allowed = windows.TryGetValue(id, out var own) ? own : streamWindow;
            var part = (int)Math.Min(Math.Min(sendWindow, allowed), Math.Min(MaxFrame, request.Body.Length - at));
            if (part <= 0)
            {
                Flush();
                Receive();
                continue;
            }

            sendWindow -= part;
            if (request.Body.Length > MaxFrame)
            {
                windows[id] = allowed - part;
            }

            Frame(0, (byte)(at + part == request.Body.Length ? 1 : 0), id, request.Body.AsSpan(at, part));
            at += part;
        }

        return id;
    }

    /// <summary>Ends a stream that the server has not ended.</summary>
    public void Reset(int id) => Frame(3, 0, id, [0, 0, 0, 8]);

    /// <summary>Sends what is queued.</summary>
    public void Flush()
    {
        if (output.WrittenCount > 0)
        {
            stream.Write(output.WrittenSpan);
            output.ResetWrittenCount();
        }
    }

    /// <summary>Waits for bytes and tells the sink what they are.</summary>
    public void Receive()
    {
        var read = stream.Read(input, buffered, input.Length - buffered);
        if (read == 0)
        {
            throw new IOException("the server closed the connection");
        }

        buffered += read;
        var at = 0;
        while (buffered - at >= FrameHeader)
        {
            var head = input.AsSpan(at, FrameHeader);
            var length = (head[0] << 16) | (head[1] << 8) | head[2];
            if (buffered - at < FrameHeader + length)
            {
                break;
            }

            Accept(head[3], head[4], BinaryPrimitives.ReadInt32BigEndian(head[5..]) & int.MaxValue, input.AsSpan(at + FrameHeader, length));
            at += FrameHeader + length;
        }

        input.AsSpan(at, buffered - at).CopyTo(input);
        buffered -= at;
        if (consumed > 1 << 20)
        {
            WindowUpdate(consumed);
            consumed = 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stream.Dispose();
        tcp.Dispose();
    }

    private void Accept(byte type, byte flags, int id, ReadOnlySpan<byte> payload)
    {
        var ends = (flags & 1) != 0;
        switch (type)
        {
            case 0:
                consumed += payload.Length;
                Sink.Data(id, payload);
                if (ends)
                {
                    Sink.End(id, false);
                }

                break;
            case 1:
                Sink.Status(id, HeaderBlock.ReadStatus(payload));
                if (ends)
                {
                    Sink.End(id, false);
                }

                break;
            case 3:
                Sink.End(id, true);
                break;
            case 4 when !ends:
                for (; payload.Length >= 6; payload = payload[6..])
                {
                    if (BinaryPrimitives.ReadUInt16BigEndian(payload) == 4)
                    {
                        streamWindow = BinaryPrimitives.ReadInt32BigEndian(payload[2..]);
                    }
                }

                settled = true;
                Frame(4, 1, 0, []);
                break;
            case 6 when !ends:
                Frame(6, 1, 0, payload);
                break;
            case 7:
                throw new IOException("the server said goodbye: error " + BinaryPrimitives.ReadInt32BigEndian(payload[4..]));
            case 8:
                var more = BinaryPrimitives.ReadInt32BigEndian(payload);
                if (id == 0)
                {
                    sendWindow += more;
                }
                else if (windows.TryGetValue(id, out var window))
                {
                    windows[id] = window + more;
                }

                break;
        }
    }

    private void WindowUpdate(int by)
    {
        Span<byte> payload = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(payload, by);
        Frame(8, 0, 0, payload);
    }

    private void Frame(byte type, byte flags, int id, ReadOnlySpan<byte> payload)
    {
        var span = output.GetSpan(FrameHeader + payload.Length);
        span[0] = (byte)(payload.Length >> 16);
        BinaryPrimitives.WriteUInt16BigEndian(span[1..], (ushort)payload.Length);
        span[3] = type;
        span[4] = flags;
        BinaryPrimitives.WriteInt32BigEndian(span[5..], id);
        payload.CopyTo(span[FrameHeader..]);
        output.Advance(FrameHeader + payload.Length);
    }
}
