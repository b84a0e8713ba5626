using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Kuber.Machinery.Grpc;

/// <summary>Statuses and time-outs as headers.</summary>
internal static class GrpcStatusCodes
{
    /// <summary>Throws what the status header says, unless it is OK.</summary>
    public static void Throw(HttpHeaders headers)
    {
        var text = headers.NonValidated["grpc-status"].ToString();
        var code = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= (int)GrpcStatusCode.Unauthenticated
            ? (GrpcStatusCode)number
            : GrpcStatusCode.Unknown;
        if (code != GrpcStatusCode.OK)
        {
            var detail = headers.NonValidated.Contains("grpc-message") ? Uri.UnescapeDataString(headers.NonValidated["grpc-message"].ToString()) : "";
            throw new GrpcException(code, detail);
        }
    }

    /// <summary>What a plain HTTP status stands for, by gRPC's own table.</summary>
    public static GrpcStatusCode FromHttp(HttpStatusCode status) => (int)status switch
    {
        400 => GrpcStatusCode.Internal,
        401 => GrpcStatusCode.Unauthenticated,
        403 => GrpcStatusCode.PermissionDenied,
        404 => GrpcStatusCode.Unimplemented,
        429 or 502 or 503 or 504 => GrpcStatusCode.Unavailable,
        _ => GrpcStatusCode.Unknown,
    };

    /// <summary>The time-out header: at most eight digits and a unit.</summary>
    public static string FormatTimeout(TimeSpan timeout)
    {
        var milliseconds = Math.Max(1, (long)timeout.TotalMilliseconds);
        return milliseconds <= 99_999_999
            ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds}m")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Min(99_999_999, milliseconds / 1000)}S");
    }

    /// <summary>Whether the failure came before the request was on its way.</summary>
    public static bool NeverSent(HttpRequestException failure) =>
        failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
        || failure.InnerException is HttpProtocolException { ErrorCode: 7 };
}
