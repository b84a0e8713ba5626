using System.Buffers;
using System.Net.WebSockets;

namespace Kuber.Machinery.Streaming;

/// <summary>Joins two connections: what comes from one goes to the other, both ways.</summary>
public static class DuplexCopy
{
    private const int BufferBytes = 32 * 1024;

    /// <summary>
    /// Copies until either side has ended or broken. The protocols that are spoken over such connections end themselves, so one
    /// end is the end of both; the caller closes them.
    /// </summary>
    public static async Task RunAsync(Stream left, Stream right, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var there = CopyAsync(left, right, end.Token);
        var back = CopyAsync(right, left, end.Token);
        await Task.WhenAny(there, back);
        await end.CancelAsync();
        await Task.WhenAll(there, back);
    }

    /// <summary>Copies one way, each piece as it comes. A broken connection is an end.</summary>
    public static async Task CopyAsync(Stream from, Stream to, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                await to.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
                await to.FlushAsync(cancellationToken);
            }
        }
        catch (Exception failure) when (failure is IOException or WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One of the two has gone.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
