using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>How many pods of a Deployment there are.</summary>
[ApiMessage("io.k8s.api.apps.v1.DeploymentStatus")]
public sealed partial record DeploymentStatus
{
    /// <summary>The generation that this status is about.</summary>
    [Field(1, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    /// <summary>Pods that there are and that are not being deleted.</summary>
    [Field(2, "replicas")]
    public int Replicas { get; init; }

    /// <summary>Pods of the newest template.</summary>
    [Field(3, "updatedReplicas")]
    public int UpdatedReplicas { get; init; }

    /// <summary>Pods that are ready.</summary>
    [Field(7, "readyReplicas")]
    public int ReadyReplicas { get; init; }

    /// <summary>Pods that have been ready for minReadySeconds.</summary>
    [Field(4, "availableReplicas")]
    public int AvailableReplicas { get; init; }

    /// <summary>Pods that still miss for the wanted number to be available.</summary>
    [Field(5, "unavailableReplicas")]
    public int UnavailableReplicas { get; init; }

    /// <summary>Pods that are being deleted and not gone yet.</summary>
    [Field(9, "terminatingReplicas")]
    public int? TerminatingReplicas { get; init; }

    /// <summary>Statements about the Deployment, such as how its rollout goes.</summary>
    [Field(6, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<DeploymentCondition> Conditions { get; init; }

    /// <summary>Counts clashes of names of ReplicaSets, to avoid the next.</summary>
    [Field(8, "collisionCount")]
    public int? CollisionCount { get; init; }
}
