namespace Kuber.Kubelet.Server;

/// <summary>A request to the kubelet's server that is answered with an error: a code and one line of text, as upstream answers.</summary>
/// <param name="code">The HTTP status code.</param>
/// <param name="message">The text.</param>
internal sealed class KubeletException(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}
