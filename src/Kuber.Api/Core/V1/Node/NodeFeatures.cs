using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What the container runtime of a node can do, whatever the runtime class.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeFeatures")]
public sealed partial record NodeFeatures
{
    /// <summary>It knows supplementalGroupsPolicy and tells the user of a container.</summary>
    [Field(1, "supplementalGroupsPolicy")]
    public bool? SupplementalGroupsPolicy { get; init; }
}
