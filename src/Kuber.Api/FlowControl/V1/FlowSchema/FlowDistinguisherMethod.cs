using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>How requests are split into flows.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.FlowDistinguisherMethod")]
public sealed partial record FlowDistinguisherMethod
{
    /// <summary>ByUser by the user, ByNamespace by the namespace.</summary>
    [Field(1, "type", Required = true, GoType = "v1.FlowDistinguisherMethodType")]
    public string Type { get; init; } = "";
}
