using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.AvoidPods")]
public sealed partial record AvoidPods
{
    [Field(1, "preferAvoidPods")]
    public ApiList<PreferAvoidPodsEntry> PreferAvoidPods { get; init; }
}
