using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.ReplicaSetStatus")]
public sealed partial record ReplicaSetStatus
{
    [Field(1, "replicas", Required = true)]
    public int Replicas { get; init; }

    [Field(2, "fullyLabeledReplicas")]
    public int FullyLabeledReplicas { get; init; }

    [Field(4, "readyReplicas")]
    public int ReadyReplicas { get; init; }

    [Field(5, "availableReplicas")]
    public int AvailableReplicas { get; init; }

    [Field(7, "terminatingReplicas")]
    public int? TerminatingReplicas { get; init; }

    [Field(3, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    [Field(6, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<ReplicaSetCondition> Conditions { get; init; }
}
