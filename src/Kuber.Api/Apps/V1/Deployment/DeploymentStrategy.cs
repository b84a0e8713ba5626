using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.DeploymentStrategy")]
public sealed partial record DeploymentStrategy
{
    [Field(1, "type", GoType = "v1.DeploymentStrategyType")]
    [Enum("Recreate", "RollingUpdate")]
    public string Type { get; init; } = "";

    [Field(2, "rollingUpdate")]
    public RollingUpdateDeployment? RollingUpdate { get; init; }
}
