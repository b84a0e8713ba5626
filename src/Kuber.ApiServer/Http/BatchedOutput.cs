using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Kuber.ApiServer.Http;

/// <summary>
/// Stands between HTTP/2 and TLS: what the streams of a connection write while a TLS record is on its way goes out in the next
/// one together. A watch event to a hundred streams, or many small answers, then cost a few records and calls to the system.
/// A client that does not read holds up its own connection once <see cref="HeldBytes"/> wait.
/// </summary>
internal static class BatchedOutput
{
    /// <summary>The most bytes that wait for TLS before the connection's streams are held up.</summary>
    public const int HeldBytes = 256 * 1024;

    // As long as a TLS record may be.
    private const int SegmentBytes = 16 * 1024;

    private static readonly PipeOptions Options = new(
        pauseWriterThreshold: HeldBytes, resumeWriterThreshold: HeldBytes / 2, minimumSegmentSize: SegmentBytes, useSynchronizationContext: false);

    /// <summary>The part of the way of a connection that comes after TLS.</summary>
    public static ConnectionDelegate Before(ConnectionDelegate next) => connection =>
        connection.Features.Get<ITlsApplicationProtocolFeature>()?.ApplicationProtocol.Span.SequenceEqual("h2"u8) == true
            ? RunAsync(connection, next)
            : next(connection);

    private static async Task RunAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var transport = connection.Transport;
        var pipe = new Pipe(Options);
        connection.Transport = new DuplexPipe(transport.Input, pipe.Writer);
        var pump = PumpAsync(pipe.Reader, transport.Output);
        try
        {
            await next(connection);
        }
        finally
        {
            await pipe.Writer.CompleteAsync();
            await pump;
            connection.Transport = transport;
        }
    }

    private static async Task PumpAsync(PipeReader from, PipeWriter to)
    {
        Exception? failure = null;
        try
        {
            while (true)
            {
                var result = await from.ReadAsync();
                foreach (var segment in result.Buffer)
                {
                    await to.WriteAsync(segment);
                }

                from.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted)
                {
                    break;
                }
            }
        }
        catch (Exception e)
        {
            // The client has gone: whoever writes is told so, and what reads from the client sees it too.
            failure = e;
        }

        await from.CompleteAsync(failure);
    }

    private sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
