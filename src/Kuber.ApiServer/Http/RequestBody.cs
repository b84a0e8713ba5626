using System.Buffers;
using System.IO.Pipelines;
using Kuber.Machinery.Errors;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>Reads the bodies of requests, up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>The most bytes of a body.</summary>
    public const int Limit = 3 * 1024 * 1024;

    /// <summary>The whole body.</summary>
    public static async ValueTask<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
        {
            throw TooLarge();
        }

        var reader = request.BodyReader;
        while (true)
        {
            ReadResult result;
            try
            {
                result = await reader.ReadAsync(cancellationToken);
            }
            catch (BadHttpRequestException e) when (e.StatusCode == 413)
            {
                throw TooLarge();
            }

            if (result.Buffer.Length > Limit)
            {
                throw TooLarge();
            }

            if (result.IsCompleted)
            {
                var body = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static StatusException TooLarge() => StatusErrors.RequestEntityTooLarge("limit is 3145728");
}
