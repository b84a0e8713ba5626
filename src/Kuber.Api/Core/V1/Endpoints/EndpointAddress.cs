using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.EndpointAddress")]
[MapType("atomic")]
public sealed partial record EndpointAddress
{
    [Field(1, "ip", Required = true)]
    public string Ip { get; init; } = "";

    [Field(3, "hostname")]
    public string Hostname { get; init; } = "";

    [Field(4, "nodeName")]
    public string? NodeName { get; init; }

    [Field(2, "targetRef")]
    public ObjectReference? TargetRef { get; init; }
}
