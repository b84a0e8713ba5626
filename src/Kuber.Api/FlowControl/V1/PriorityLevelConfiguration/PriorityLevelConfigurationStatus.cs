using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>What is wrong with a PriorityLevelConfiguration.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationStatus")]
public sealed partial record PriorityLevelConfigurationStatus
{
    /// <summary>Statements about it.</summary>
    [Field(1, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<PriorityLevelConfigurationCondition> Conditions { get; init; }
}
