using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.LimitResponse")]
[Union("queuing", Discriminator = "type")]
public sealed partial record LimitResponse
{
    [Field(1, "type", Required = true, GoType = "v1.LimitResponseType")]
    public string Type { get; init; } = "";

    [Field(2, "queuing")]
    public QueuingConfiguration? Queuing { get; init; }
}
