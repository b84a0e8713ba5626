using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>One thing to do; one of the fields is set.</summary>
[ApiMessage("io.k8s.api.core.v1.LifecycleHandler")]
public sealed partial record LifecycleHandler
{
    /// <summary>Runs a program in the container.</summary>
    [Field(1, "exec")]
    public ExecAction? Exec { get; init; }

    /// <summary>Makes an HTTP request.</summary>
    [Field(2, "httpGet")]
    public HTTPGetAction? HttpGet { get; init; }

    /// <summary>Opens a TCP connection; kept for old objects and not done.</summary>
    [Field(3, "tcpSocket")]
    public TCPSocketAction? TcpSocket { get; init; }

    /// <summary>Waits.</summary>
    [Field(4, "sleep")]
    public SleepAction? Sleep { get; init; }
}
