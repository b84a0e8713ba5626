using System.Buffers;
using System.IO.Pipelines;
using Kuber.ApiServer.Interception;
using Kuber.Machinery.Errors;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>Reads the bodies of requests, up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>The most bytes of a body.</summary>
    public const int Limit = 3 * 1024 * 1024;

    /// <summary>
    /// The most bytes of a body that are taken off the connection before the client is told that it is too long: many clients
    /// read no answer before they have sent everything.
    /// </summary>
    private const int DrainLimit = 16 * 1024 * 1024;

    /// <summary>The whole body.</summary>
    public static async ValueTask<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = request.BodyReader;
        if (request.ContentLength > Limit)
        {
            await DrainAsync(reader, cancellationToken);
            throw TooLarge();
        }

        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            if (result.Buffer.Length > Limit)
            {
                reader.AdvanceTo(result.Buffer.End);
                await DrainAsync(reader, cancellationToken);
                throw TooLarge();
            }

            if (result.IsCompleted)
            {
                var body = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                HttpInterception.Of(request.HttpContext)?.Read(body, request.ContentType ?? "");
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static async ValueTask DrainAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        for (var read = 0L; read < DrainLimit;)
        {
            var result = await reader.ReadAsync(cancellationToken);
            read += result.Buffer.Length;
            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
            {
                return;
            }
        }
    }

    private static StatusException TooLarge() => StatusErrors.RequestEntityTooLarge("limit is 3145728");
}
