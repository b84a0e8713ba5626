using System.Net;

namespace Kuber.Machinery.Grpc;

/// <summary>
/// The body of a call whose request messages are sent one after another. The HTTP handler hands over its stream when the
/// request is on its way; writes wait for that. The body ends when <see cref="Complete"/> is called.
/// </summary>
internal sealed class GrpcRequestStream : HttpContent
{
    private readonly TaskCompletionSource<Stream> stream = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource completed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GrpcRequestStream() => Headers.TryAddWithoutValidation("Content-Type", "application/grpc");

    /// <summary>Sends one message. Not to be called again before the task completed.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var target = await stream.Task.WaitAsync(cancellationToken);
        await target.WriteAsync(GrpcFraming.Frame(message.Span), cancellationToken);
        await target.FlushAsync(cancellationToken);
    }

    /// <summary>Ends the request side.</summary>
    public void Complete() => completed.TrySetResult();

    /// <summary>The call is over: waiting and later writes fail with this.</summary>
    public void Fail(Exception exception)
    {
        if (stream.TrySetException(exception))
        {
            _ = stream.Task.Exception;
        }
        completed.TrySetResult();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        // Headers go out at once: the server may answer before the first message.
        await stream.FlushAsync(cancellationToken);
        this.stream.TrySetResult(stream);
        await completed.Task.WaitAsync(cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
