using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>Sends events one after the other as the answer to the request; together where several wait.</summary>
internal sealed class AnswerWatchOutput(HttpResponse response, string contentType) : IWatchOutput
{
    private const int MostUnflushed = 32 * 1024;

    private int unflushed;

    /// <inheritdoc/>
    public IBufferWriter<byte> Buffer => response.BodyWriter;

    /// <inheritdoc/>
    public bool Framed => true;

    /// <inheritdoc/>
    public async ValueTask StartAsync(CancellationToken end)
    {
        if (response.HasStarted)
        {
            return;
        }

        response.StatusCode = 200;
        response.ContentType = contentType;
        await response.StartAsync(end);
        await response.BodyWriter.FlushAsync(end);
    }

    /// <inheritdoc/>
    public async ValueTask WrittenAsync(int bytes, bool more, CancellationToken end)
    {
        unflushed += bytes;
        if (!more || unflushed > MostUnflushed)
        {
            unflushed = 0;
            await response.BodyWriter.FlushAsync(end);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => default;
}
