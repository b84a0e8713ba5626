using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ServicePort")]
public sealed partial record ServicePort
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "protocol", GoType = "v1.Protocol")]
    [Default("\"TCP\"")]
    [Enum("SCTP", "TCP", "UDP")]
    public string Protocol { get; init; } = "";

    [Field(6, "appProtocol")]
    public string? AppProtocol { get; init; }

    [Field(3, "port", Required = true)]
    public int Port { get; init; }

    [Field(4, "targetPort", AlwaysWritten = true)]
    public IntOrString TargetPort { get; init; }

    [Field(5, "nodePort")]
    public int NodePort { get; init; }
}
