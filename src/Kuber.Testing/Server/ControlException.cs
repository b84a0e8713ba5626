namespace Kuber.Testing.Server;

/// <summary>A control request that cannot be done; the message goes to whoever asked.</summary>
internal sealed class ControlException(string message, int code = 400) : Exception(message)
{
    /// <summary>The HTTP status code.</summary>
    public int Code => code;
}
