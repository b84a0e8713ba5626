using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>What certain failures of pods mean for a Job.</summary>
[ApiMessage("io.k8s.api.batch.v1.PodFailurePolicy")]
public sealed partial record PodFailurePolicy
{
    /// <summary>The rules, at most 20; the first that matches counts, and without one the failure counts against backoffLimit.</summary>
    [Field(1, "rules", Required = true)]
    [ListType("atomic")]
    public ApiList<PodFailurePolicyRule> Rules { get; init; }
}
