using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>What is wrong with a FlowSchema.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.FlowSchemaStatus")]
public sealed partial record FlowSchemaStatus
{
    /// <summary>Statements about it.</summary>
    [Field(1, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<FlowSchemaCondition> Conditions { get; init; }
}
