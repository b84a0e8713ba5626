using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>How pods of a Deployment are replaced.</summary>
[ApiMessage("io.k8s.api.apps.v1.DeploymentStrategy")]
public sealed partial record DeploymentStrategy
{
    /// <summary>RollingUpdate replaces them step by step, Recreate deletes all old ones first; RollingUpdate by default.</summary>
    [Field(1, "type", GoType = "v1.DeploymentStrategyType")]
    [Enum("Recreate", "RollingUpdate")]
    public string Type { get; init; } = "";

    /// <summary>Settings of RollingUpdate.</summary>
    [Field(2, "rollingUpdate")]
    public RollingUpdateDeployment? RollingUpdate { get; init; }
}
