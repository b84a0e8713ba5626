namespace Kuber.Machinery.Grpc;

/// <summary>A call that ended with a status other than <see cref="GrpcStatusCode.OK"/>.</summary>
public sealed class GrpcException(GrpcStatusCode code, string detail, Exception? innerException = null)
    : Exception($"rpc error: code = {code} desc = {detail}", innerException)
{
    /// <summary>The status.</summary>
    public GrpcStatusCode Code { get; } = code;

    /// <summary>The server's message, or ours where the call never got that far.</summary>
    public string Detail { get; } = detail;

    /// <summary>Whether the request certainly never reached the server's handler, so that even a write may be sent again.</summary>
    public bool NeverSent { get; init; }
}
