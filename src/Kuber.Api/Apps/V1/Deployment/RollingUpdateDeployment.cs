using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>How fast the pods of a Deployment are replaced.</summary>
[ApiMessage("io.k8s.api.apps.v1.RollingUpdateDeployment")]
public sealed partial record RollingUpdateDeployment
{
    /// <summary>How many pods may be unavailable meanwhile, as a number or a percentage rounded down; 25% by default.</summary>
    [Field(1, "maxUnavailable")]
    public IntOrString? MaxUnavailable { get; init; }

    /// <summary>How many pods there may be too many, as a number or a percentage rounded up; 25% by default.</summary>
    [Field(2, "maxSurge")]
    public IntOrString? MaxSurge { get; init; }
}
