using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Controllers.ReplicaSets;

namespace Kuber.Controllers.ReplicationControllers;

/// <summary>Keeps the pods of ReplicationControllers.</summary>
internal sealed class ReplicationControllerReconciler(ControllerContext context) : ReplicaReconciler<ReplicationController>(context, "replication-controller")
{
    /// <summary>The selector of a ReplicationController; an empty one selects nothing.</summary>
    public static LabelSelector? Selector(ReplicationController owner) => owner.Spec.Selector.IsEmpty ? null : new() { MatchLabels = owner.Spec.Selector };

    /// <inheritdoc/>
    protected override LabelSelector? SelectorOf(ReplicationController owner) => Selector(owner);

    /// <inheritdoc/>
    protected override ReplicaSetSnapshot Snapshot(ReplicationController owner, IReadOnlyList<Pod> pods, Time now) => new(
        owner.Spec.Replicas ?? 1,
        owner.Spec.MinReadySeconds,
        owner.Spec.Template ?? PodTemplateSpec.Empty,
        owner.Metadata.DeletionTimestamp is not null,
        pods,
        pods,
        now);

    /// <inheritdoc/>
    protected override ReplicationController WithStatus(ReplicationController owner, ReplicaCounts counts, (string Reason, string Message)? failure, Time now)
    {
        var conditions = owner.Status.Conditions;
        var known = conditions.Find(c => c.Type == "ReplicaFailure");
        if (failure is { } given && known is null)
        {
            conditions = conditions.Add(new() { Type = "ReplicaFailure", Status = "True", Reason = given.Reason, Message = given.Message, LastTransitionTime = now });
        }
        else if (failure is null && known is not null)
        {
            conditions = conditions.RemoveAll(c => c.Type == "ReplicaFailure");
        }

        var status = new ReplicationControllerStatus
        {
            Replicas = counts.Replicas,
            FullyLabeledReplicas = counts.FullyLabeled,
            ReadyReplicas = counts.Ready,
            AvailableReplicas = counts.Available,
            ObservedGeneration = owner.Metadata.Generation,
            Conditions = conditions,
        };
        return status == owner.Status ? owner : owner with { Status = status };
    }
}
