using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>How many pods of a StatefulSet there are.</summary>
[ApiMessage("io.k8s.api.apps.v1.StatefulSetStatus")]
public sealed partial record StatefulSetStatus
{
    /// <summary>The generation that this status is about.</summary>
    [Field(1, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    /// <summary>Pods that there are.</summary>
    [Field(2, "replicas", Required = true)]
    public int Replicas { get; init; }

    /// <summary>Pods that are ready.</summary>
    [Field(3, "readyReplicas")]
    public int ReadyReplicas { get; init; }

    /// <summary>Pods of the state in currentRevision.</summary>
    [Field(4, "currentReplicas")]
    public int CurrentReplicas { get; init; }

    /// <summary>Pods of the state in updateRevision.</summary>
    [Field(5, "updatedReplicas")]
    public int UpdatedReplicas { get; init; }

    /// <summary>The state of pods that are not replaced yet.</summary>
    [Field(6, "currentRevision")]
    public string CurrentRevision { get; init; } = "";

    /// <summary>The newest state.</summary>
    [Field(7, "updateRevision")]
    public string UpdateRevision { get; init; } = "";

    /// <summary>Counts clashes of names of old states, to avoid the next.</summary>
    [Field(9, "collisionCount")]
    public int? CollisionCount { get; init; }

    /// <summary>Statements about the StatefulSet.</summary>
    [Field(10, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<StatefulSetCondition> Conditions { get; init; }

    /// <summary>Pods that have been ready for minReadySeconds.</summary>
    [Field(11, "availableReplicas", AlwaysWritten = true)]
    public int AvailableReplicas { get; init; }
}
