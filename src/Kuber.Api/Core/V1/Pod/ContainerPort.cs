using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ContainerPort")]
public sealed partial record ContainerPort
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "hostPort")]
    public int HostPort { get; init; }

    [Field(3, "containerPort", Required = true)]
    public int ContainerPortValue { get; init; }

    [Field(4, "protocol", GoType = "v1.Protocol")]
    [Default("\"TCP\"")]
    [Enum("SCTP", "TCP", "UDP")]
    public string Protocol { get; init; } = "";

    [Field(5, "hostIP")]
    public string HostIP { get; init; } = "";
}
