using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PortStatus")]
public sealed partial record PortStatus
{
    [Field(1, "port", Required = true)]
    public int Port { get; init; }

    [Field(2, "protocol", Required = true, GoType = "v1.Protocol")]
    [Enum("SCTP", "TCP", "UDP")]
    public string Protocol { get; init; } = "";

    [Field(3, "error")]
    public string? Error { get; init; }
}
