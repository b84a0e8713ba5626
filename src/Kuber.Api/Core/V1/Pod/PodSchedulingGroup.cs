using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodSchedulingGroup")]
[Union("podGroupName")]
public sealed partial record PodSchedulingGroup
{
    [Field(1, "podGroupName")]
    public string? PodGroupName { get; init; }
}
