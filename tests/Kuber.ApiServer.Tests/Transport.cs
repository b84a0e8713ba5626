namespace Kuber.ApiServer.Tests;

/// <summary>How a client reaches the server.</summary>
public enum Transport
{
    /// <summary>In the process.</summary>
    InProcess,

    /// <summary>Over HTTPS.</summary>
    Http,
}
