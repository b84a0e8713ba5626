using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

[ApiMessage("io.k8s.api.batch.v1.SuccessPolicy")]
public sealed partial record SuccessPolicy
{
    [Field(1, "rules", Required = true)]
    [ListType("atomic")]
    public ApiList<SuccessPolicyRule> Rules { get; init; }
}
