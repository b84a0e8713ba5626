using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.StatefulSetStatus")]
public sealed partial record StatefulSetStatus
{
    [Field(1, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    [Field(2, "replicas", Required = true)]
    public int Replicas { get; init; }

    [Field(3, "readyReplicas")]
    public int ReadyReplicas { get; init; }

    [Field(4, "currentReplicas")]
    public int CurrentReplicas { get; init; }

    [Field(5, "updatedReplicas")]
    public int UpdatedReplicas { get; init; }

    [Field(6, "currentRevision")]
    public string CurrentRevision { get; init; } = "";

    [Field(7, "updateRevision")]
    public string UpdateRevision { get; init; } = "";

    [Field(9, "collisionCount")]
    public int? CollisionCount { get; init; }

    [Field(10, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<StatefulSetCondition> Conditions { get; init; }

    [Field(11, "availableReplicas", AlwaysWritten = true)]
    public int AvailableReplicas { get; init; }
}
