namespace Kuber.Kubelet.Cri;

/// <summary>The container runtime answered a call with an error.</summary>
/// <param name="code">The gRPC status code.</param>
/// <param name="message">The runtime's own words.</param>
internal sealed class CriException(int code, string message) : Exception(message)
{
    public const int DeadlineExceeded = 4;
    public const int NotFound = 5;
    public const int Unimplemented = 12;
    public const int Unavailable = 14;

    public int Code { get; } = code;
}
