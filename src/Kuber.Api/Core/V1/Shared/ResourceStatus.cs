using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How the devices of one resource are.</summary>
[ApiMessage("io.k8s.api.core.v1.ResourceStatus")]
public sealed partial record ResourceStatus
{
    /// <summary>The name of the resource, or claim:NAME/REQUEST.</summary>
    [Field(1, "name", Required = true, GoType = "v1.ResourceName")]
    public string Name { get; init; } = "";

    /// <summary>How each device is.</summary>
    [Field(2, "resources")]
    [ListType("map", "resourceID")]
    public ApiList<ResourceHealth> Resources { get; init; }
}
