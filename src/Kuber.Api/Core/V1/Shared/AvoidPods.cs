using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Pods that a node had better not run; carried as an annotation of the node.</summary>
[ApiMessage("io.k8s.api.core.v1.AvoidPods")]
public sealed partial record AvoidPods
{
    /// <summary>Which pods to avoid.</summary>
    [Field(1, "preferAvoidPods")]
    public ApiList<PreferAvoidPodsEntry> PreferAvoidPods { get; init; }
}
