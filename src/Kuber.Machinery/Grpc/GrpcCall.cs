using System.Runtime.CompilerServices;

namespace Kuber.Machinery.Grpc;

/// <summary>
/// A call with streams of messages. Reading ends normally when the server ends the call with
/// <see cref="GrpcStatusCode.OK"/>, otherwise with <see cref="GrpcException"/>. One reader and one writer at a time.
/// Disposing ends the call.
/// </summary>
public sealed class GrpcCall : IDisposable
{
    private readonly GrpcChannel channel;
    private readonly GrpcRequestStream request;
    private readonly GrpcCallLifetime ended;
    private readonly Task<HttpResponseMessage> response;
    private readonly CancellationToken caller;
    private readonly string method;

    internal GrpcCall(GrpcChannel channel, string method, GrpcRequestStream request, Task<HttpResponseMessage> response, GrpcCallLifetime ended, CancellationToken caller)
    {
        this.channel = channel;
        this.method = method;
        this.request = request;
        this.response = response;
        this.ended = ended;
        this.caller = caller;
        // A call that cannot be made must not leave a writer waiting for its stream.
        response.ContinueWith(
            (done, state) =>
            {
                if (done.Exception is { } failure)
                {
                    ((GrpcRequestStream)state!).Fail(failure.InnerException ?? failure);
                }
                else if (done.IsCanceled)
                {
                    ((GrpcRequestStream)state!).Fail(new OperationCanceledException());
                }
            },
            request,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Sends a message.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        try
        {
            await request.WriteAsync(message, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw channel.Translate(failure, method, caller, ended.Token);
        }
    }

    /// <summary>Tells the server that no further message comes.</summary>
    public void CompleteWrites() => request.Complete();

    /// <summary>The server's messages.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(ended.Token, cancellationToken);
        HttpResponseMessage answer;
        Stream body;
        try
        {
            answer = await response.WaitAsync(linked.Token);
            GrpcChannel.CheckHeaders(answer, method);
            body = await answer.Content.ReadAsStreamAsync(linked.Token);
        }
        catch (Exception failure) when (failure is not GrpcException && !cancellationToken.IsCancellationRequested)
        {
            throw channel.Translate(failure, method, caller, ended.Token);
        }
        while (true)
        {
            byte[]? message;
            try
            {
                message = await GrpcFraming.ReadAsync(body, channel.MaxReceiveBytes, linked.Token);
                if (message is null)
                {
                    GrpcChannel.CheckTrailers(answer);
                }
            }
            catch (Exception failure) when (failure is not GrpcException && !cancellationToken.IsCancellationRequested)
            {
                throw channel.Translate(failure, method, caller, ended.Token);
            }
            if (message is null)
            {
                yield break;
            }
            yield return message;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        request.Complete();
        ended.Dispose();
        if (response.IsCompletedSuccessfully)
        {
            response.Result.Dispose();
        }
    }
}
