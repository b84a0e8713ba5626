using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.DeploymentStatus")]
public sealed partial record DeploymentStatus
{
    [Field(1, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    [Field(2, "replicas")]
    public int Replicas { get; init; }

    [Field(3, "updatedReplicas")]
    public int UpdatedReplicas { get; init; }

    [Field(7, "readyReplicas")]
    public int ReadyReplicas { get; init; }

    [Field(4, "availableReplicas")]
    public int AvailableReplicas { get; init; }

    [Field(5, "unavailableReplicas")]
    public int UnavailableReplicas { get; init; }

    [Field(9, "terminatingReplicas")]
    public int? TerminatingReplicas { get; init; }

    [Field(6, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<DeploymentCondition> Conditions { get; init; }

    [Field(8, "collisionCount")]
    public int? CollisionCount { get; init; }
}
