using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

[ApiMessage("io.k8s.api.batch.v1.PodFailurePolicy")]
public sealed partial record PodFailurePolicy
{
    [Field(1, "rules", Required = true)]
    [ListType("atomic")]
    public ApiList<PodFailurePolicyRule> Rules { get; init; }
}
