using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>PortMapping of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record PortMapping
{
    [Field(1, "protocol")]
    public int Protocol { get; init; }

    [Field(2, "containerPort")]
    public int ContainerPort { get; init; }

    [Field(3, "hostPort")]
    public int HostPort { get; init; }

    [Field(4, "hostIp")]
    public string HostIp { get; init; } = "";
}
