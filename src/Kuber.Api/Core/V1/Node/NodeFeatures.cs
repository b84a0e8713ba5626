using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeFeatures")]
public sealed partial record NodeFeatures
{
    [Field(1, "supplementalGroupsPolicy")]
    public bool? SupplementalGroupsPolicy { get; init; }
}
