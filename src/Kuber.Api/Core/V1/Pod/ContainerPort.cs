using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A port that a container listens on.</summary>
[ApiMessage("io.k8s.api.core.v1.ContainerPort")]
public sealed partial record ContainerPort
{
    /// <summary>The name of the port, unique in the pod, by which Services and probes may refer to it.</summary>
    [Field(1, "name")]
    public string Name { get; init; } = "";

    /// <summary>The port of the node that leads to this one, 1 to 65535; none when 0.</summary>
    [Field(2, "hostPort")]
    public int HostPort { get; init; }

    /// <summary>The port number in the container, 1 to 65535.</summary>
    [Field(3, "containerPort", Required = true)]
    public int ContainerPortValue { get; init; }

    /// <summary>TCP, UDP or SCTP; TCP by default.</summary>
    [Field(4, "protocol", GoType = "v1.Protocol")]
    [Default("\"TCP\"")]
    [Enum("SCTP", "TCP", "UDP")]
    public string Protocol { get; init; } = "";

    /// <summary>The address of the node on which hostPort is opened; all when empty.</summary>
    [Field(5, "hostIP")]
    public string HostIP { get; init; } = "";
}
