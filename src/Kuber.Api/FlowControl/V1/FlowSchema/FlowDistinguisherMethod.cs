using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.FlowDistinguisherMethod")]
public sealed partial record FlowDistinguisherMethod
{
    [Field(1, "type", Required = true, GoType = "v1.FlowDistinguisherMethodType")]
    public string Type { get; init; } = "";
}
