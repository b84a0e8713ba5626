using System.Net;
using System.Text;

namespace Kuber.ApiServer.Tests.Http;

/// <summary>A body of which the first byte is sent, and the rest when the test says so.</summary>
internal sealed class HeldContent : HttpContent
{
    private readonly byte[] body;
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HeldContent(string body)
    {
        this.body = Encoding.UTF8.GetBytes(body);
        Headers.ContentType = new("application/json");
    }

    /// <summary>Completes when the first byte is sent.</summary>
    public Task Begun => begun.Task;

    /// <summary>Lets the rest go.</summary>
    public void Release() => released.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(body.AsMemory(0, 1));
        await stream.FlushAsync();
        begun.TrySetResult();
        await released.Task;
        await stream.WriteAsync(body.AsMemory(1));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
