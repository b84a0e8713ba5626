using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a device of a container is.</summary>
[ApiMessage("io.k8s.api.core.v1.ResourceHealth")]
public sealed partial record ResourceHealth
{
    /// <summary>The id of the device.</summary>
    [Field(1, "resourceID", Required = true, GoType = "v1.ResourceID")]
    public string ResourceID { get; init; } = "";

    /// <summary>Healthy, Unhealthy or Unknown.</summary>
    [Field(2, "health", GoType = "v1.ResourceHealthStatus")]
    public string Health { get; init; } = "";

    /// <summary>More about the health, for people.</summary>
    [Field(6, "message")]
    public string? Message { get; init; }
}
