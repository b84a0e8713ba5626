using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

[ApiMessage("io.k8s.api.batch.v1.PodFailurePolicyRule")]
public sealed partial record PodFailurePolicyRule
{
    [Field(1, "action", Required = true, GoType = "v1.PodFailurePolicyAction")]
    [Enum("Count", "FailIndex", "FailJob", "Ignore")]
    public string Action { get; init; } = "";

    [Field(2, "onExitCodes")]
    public PodFailurePolicyOnExitCodesRequirement? OnExitCodes { get; init; }

    [Field(3, "onPodConditions")]
    [ListType("atomic")]
    public ApiList<PodFailurePolicyOnPodConditionsPattern> OnPodConditions { get; init; }
}
