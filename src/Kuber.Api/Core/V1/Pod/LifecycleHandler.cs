using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.LifecycleHandler")]
public sealed partial record LifecycleHandler
{
    [Field(1, "exec")]
    public ExecAction? Exec { get; init; }

    [Field(2, "httpGet")]
    public HTTPGetAction? HttpGet { get; init; }

    [Field(3, "tcpSocket")]
    public TCPSocketAction? TcpSocket { get; init; }

    [Field(4, "sleep")]
    public SleepAction? Sleep { get; init; }
}
