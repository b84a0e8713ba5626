using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>What one kind of failure means; one of the two requirements is set.</summary>
[ApiMessage("io.k8s.api.batch.v1.PodFailurePolicyRule")]
public sealed partial record PodFailurePolicyRule
{
    /// <summary>FailJob fails the Job, FailIndex the index, Ignore does not count the failure, Count counts it as usual.</summary>
    [Field(1, "action", Required = true, GoType = "v1.PodFailurePolicyAction")]
    [Enum("Count", "FailIndex", "FailJob", "Ignore")]
    public string Action { get; init; } = "";

    /// <summary>Exit codes of containers that the rule is for.</summary>
    [Field(2, "onExitCodes")]
    public PodFailurePolicyOnExitCodesRequirement? OnExitCodes { get; init; }

    /// <summary>Conditions of pods that the rule is for; one must match.</summary>
    [Field(3, "onPodConditions")]
    [ListType("atomic")]
    public ApiList<PodFailurePolicyOnPodConditionsPattern> OnPodConditions { get; init; }
}
