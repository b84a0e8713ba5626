using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ResourceHealth")]
public sealed partial record ResourceHealth
{
    [Field(1, "resourceID", Required = true, GoType = "v1.ResourceID")]
    public string ResourceID { get; init; } = "";

    [Field(2, "health", GoType = "v1.ResourceHealthStatus")]
    public string Health { get; init; } = "";

    [Field(6, "message")]
    public string? Message { get; init; }
}
