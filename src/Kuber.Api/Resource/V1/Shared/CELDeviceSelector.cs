using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>A choice of devices by an expression.</summary>
[ApiMessage("io.k8s.api.resource.v1.CELDeviceSelector")]
public sealed partial record CELDeviceSelector
{
    /// <summary>A CEL expression that must be true; device has driver, attributes and capacity.</summary>
    [Field(1, "expression", Required = true)]
    public string Expression { get; init; } = "";
}
