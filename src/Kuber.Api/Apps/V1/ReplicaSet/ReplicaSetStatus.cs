using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>How many pods of a ReplicaSet there are.</summary>
[ApiMessage("io.k8s.api.apps.v1.ReplicaSetStatus")]
public sealed partial record ReplicaSetStatus
{
    /// <summary>Pods that there are and that are not being deleted.</summary>
    [Field(1, "replicas", Required = true)]
    public int Replicas { get; init; }

    /// <summary>Pods that have all labels of the template.</summary>
    [Field(2, "fullyLabeledReplicas")]
    public int FullyLabeledReplicas { get; init; }

    /// <summary>Pods that are ready.</summary>
    [Field(4, "readyReplicas")]
    public int ReadyReplicas { get; init; }

    /// <summary>Pods that have been ready for minReadySeconds.</summary>
    [Field(5, "availableReplicas")]
    public int AvailableReplicas { get; init; }

    /// <summary>Pods that are being deleted and not gone yet.</summary>
    [Field(7, "terminatingReplicas")]
    public int? TerminatingReplicas { get; init; }

    /// <summary>The generation that this status is about.</summary>
    [Field(3, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    /// <summary>Statements about the ReplicaSet, such as what hinders it.</summary>
    [Field(6, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<ReplicaSetCondition> Conditions { get; init; }
}
