using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>When an indexed Job has succeeded before all its pods have.</summary>
[ApiMessage("io.k8s.api.batch.v1.SuccessPolicy")]
public sealed partial record SuccessPolicy
{
    /// <summary>The rules, at most 20; the first that is met ends the Job.</summary>
    [Field(1, "rules", Required = true)]
    [ListType("atomic")]
    public ApiList<SuccessPolicyRule> Rules { get; init; }
}
