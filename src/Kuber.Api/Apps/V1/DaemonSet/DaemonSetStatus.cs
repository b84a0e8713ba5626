using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.DaemonSetStatus")]
public sealed partial record DaemonSetStatus
{
    [Field(1, "currentNumberScheduled", Required = true)]
    public int CurrentNumberScheduled { get; init; }

    [Field(2, "numberMisscheduled", Required = true)]
    public int NumberMisscheduled { get; init; }

    [Field(3, "desiredNumberScheduled", Required = true)]
    public int DesiredNumberScheduled { get; init; }

    [Field(4, "numberReady", Required = true)]
    public int NumberReady { get; init; }

    [Field(5, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    [Field(6, "updatedNumberScheduled")]
    public int UpdatedNumberScheduled { get; init; }

    [Field(7, "numberAvailable")]
    public int NumberAvailable { get; init; }

    [Field(8, "numberUnavailable")]
    public int NumberUnavailable { get; init; }

    [Field(9, "collisionCount")]
    public int? CollisionCount { get; init; }

    [Field(10, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<DaemonSetCondition> Conditions { get; init; }
}
