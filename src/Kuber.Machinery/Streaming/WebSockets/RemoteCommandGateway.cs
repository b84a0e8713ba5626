using System.Buffers;
using System.Net.WebSockets;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Streaming.Spdy;

namespace Kuber.Machinery.Streaming.WebSockets;

/// <summary>
/// Serves a client that speaks version 5 of the WebSocket protocol of exec and attach from a backend that speaks version 4 of
/// the SPDY protocol, as kubelets and runtimes do: each channel of the one is a stream of the other. Version 5 alone can say
/// that the input has ended while the output goes on.
/// <list type="number">
/// <item>The backend is asked to switch to SPDY, and the streams are opened.</item>
/// <item>Input and terminal sizes go one way, output the other, until the output has ended.</item>
/// <item>The Status with which the command ended goes to the client, and the client is given time to close.</item>
/// </list>
/// </summary>
/// <param name="socket">The client.</param>
/// <param name="streams">The streams that the client asked for.</param>
/// <param name="clock">Limits how long the end may take.</param>
public sealed class RemoteCommandGateway(WebSocket socket, RemoteCommandStreams streams, TimeProvider clock) : IDisposable
{
    /// <summary>The version of the protocol that the backend is to speak.</summary>
    public const string BackendProtocol = "v4.channel.k8s.io";

    private const int BufferBytes = 32 * 1024;
    private const int MaxStatusBytes = 1024 * 1024;
    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(10);
    private readonly RemoteCommandSocket client = new(socket);

    /// <summary>Serves the client until the command or the client has ended.</summary>
    /// <param name="dial">Asks the backend for SPDY; a <see cref="StatusException"/> tells why it cannot be reached.</param>
    /// <param name="cancellationToken">Ends everything.</param>
    public async Task RunAsync(Func<CancellationToken, Task<UpgradeAnswer>> dial, CancellationToken cancellationToken)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var receiving = Task.CompletedTask;
        try
        {
            // An empty message tells clients that wait for one that the connection stands.
            await client.SendAsync(new[] { streams.Stdout ? RemoteCommandChannel.Stdout : streams.Stderr ? RemoteCommandChannel.Stderr : RemoteCommandChannel.Error }, gone.Token);
            byte[] status;
            try
            {
                await using var answer = await dial(gone.Token);
                await using var backend = await BackendAsync(answer, gone.Token);
                receiving = ReceiveAsync(backend, gone);
                await Task.WhenAll(SendAsync(backend.Stdout, RemoteCommandChannel.Stdout, gone.Token), SendAsync(backend.Stderr, RemoteCommandChannel.Stderr, gone.Token));
                status = await ReadStatusAsync(backend.Error, gone.Token);
            }
            catch (Exception failure) when (failure is StatusException or SpdyException)
            {
                status = Encode(StatusErrors.InternalError(failure.Message).Status);
                receiving = receiving.IsCompleted ? DrainAsync(gone) : receiving;
            }

            await EndAsync(status, receiving, gone.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or IOException or OperationCanceledException or InvalidOperationException or TimeoutException)
        {
            // The client has gone, or did not close in time.
        }
        finally
        {
            await gone.CancelAsync();
            await receiving;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<RemoteCommandBackend> BackendAsync(UpgradeAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Switched)
        {
            return await RemoteCommandBackend.OpenAsync(answer.Stream, streams, cancellationToken);
        }

        var text = (await answer.ReadErrorAsync(cancellationToken)).Trim();
        throw new SpdyException("unable to upgrade connection: " + (text.Length > 0 ? text : $"the backend answered with {answer.Code}"));
    }

    /// <summary>Passes on what the client sends, until it closes; then the command loses its connection.</summary>
    private async Task ReceiveAsync(RemoteCommandBackend backend, CancellationTokenSource gone)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await client.ReceiveAsync(buffer, gone.Token) is var (channel, count))
            {
                var target = channel switch { RemoteCommandChannel.Stdin => backend.Stdin, RemoteCommandChannel.Resize => backend.Resize, _ => null };
                if (channel == RemoteCommandChannel.Close && count > 0 && buffer[1] == RemoteCommandChannel.Stdin && backend.Stdin is { } stdin)
                {
                    await stdin.CompleteAsync(gone.Token);
                }
                else if (target is { CanWrite: true } && count > 0)
                {
                    await target.WriteAsync(buffer.AsMemory(1, count), gone.Token);
                }
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            // The client has gone, or is to go.
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // The command has ended, and takes no more input; what follows is for nobody.
            await DrainAsync(gone);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        await gone.CancelAsync();
    }

    private async Task DrainAsync(CancellationTokenSource gone)
    {
        var buffer = new byte[1024];
        try
        {
            while (await client.ReceiveAsync(buffer, gone.Token) is not null)
            {
                // Thrown away.
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException)
        {
            // Gone.
        }

        await gone.CancelAsync();
    }

    private async Task SendAsync(SpdyStream? output, byte channel, CancellationToken cancellationToken)
    {
        if (output is null)
        {
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        buffer[0] = channel;
        try
        {
            while (await output.ReadAsync(buffer.AsMemory(1), cancellationToken) is > 0 and var count)
            {
                await client.SendAsync(buffer.AsMemory(0, count + 1), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The Status that the backend gives; a backend that gives none has succeeded.</summary>
    private static async Task<byte[]> ReadStatusAsync(SpdyStream error, CancellationToken cancellationToken)
    {
        using var status = new MemoryStream();
        var buffer = new byte[4096];
        while (status.Length < MaxStatusBytes && await error.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            status.Write(buffer.AsSpan(0, count));
        }

        return status.Length > 0 ? status.ToArray() : Encode(new Status { StatusValue = "Success" });
    }

    /// <summary>Gives the client the Status, and waits until it has closed.</summary>
    private async Task EndAsync(byte[] status, Task receiving, CancellationToken cancellationToken)
    {
        await client.SendAsync((byte[])[RemoteCommandChannel.Error, .. status], cancellationToken);
        await client.CloseAsync(cancellationToken);
        await receiving.WaitAsync(CloseTime, clock, cancellationToken);
    }

    private static byte[] Encode(Status status) => ApiCodec.EncodeJson(status, withTypeMeta: false);
}
