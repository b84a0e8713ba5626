using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.ReplicaSets;

/// <summary>Keeps the pods of ReplicaSets.</summary>
internal sealed class ReplicaSetReconciler : ReplicaReconciler<ReplicaSet>
{
    private readonly ILister<ReplicaSet> replicaSets;

    public ReplicaSetReconciler(ControllerContext context)
        : base(context, "replicaset-controller") => replicaSets = Ownership.Indexed(context.Informers.For<ReplicaSet>()).Lister;

    /// <inheritdoc/>
    protected override LabelSelector? SelectorOf(ReplicaSet owner) => owner.Spec.Selector;

    /// <inheritdoc/>
    protected override ReplicaSetSnapshot Snapshot(ReplicaSet owner, IReadOnlyList<Pod> pods, Time now) => new(
        owner.Spec.Replicas ?? 1,
        owner.Spec.MinReadySeconds,
        owner.Spec.Template,
        owner.Metadata.DeletionTimestamp is not null,
        pods,
        Related(owner, pods),
        now);

    /// <inheritdoc/>
    protected override ReplicaSet WithStatus(ReplicaSet owner, ReplicaCounts counts, (string Reason, string Message)? failure, Time now)
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

        var status = new ReplicaSetStatus
        {
            Replicas = counts.Replicas,
            FullyLabeledReplicas = counts.FullyLabeled,
            ReadyReplicas = counts.Ready,
            AvailableReplicas = counts.Available,
            TerminatingReplicas = counts.Terminating,
            ObservedGeneration = owner.Metadata.Generation,
            Conditions = conditions,
        };
        return status == owner.Status ? owner : owner with { Status = status };
    }

    // Pods of all ReplicaSets of one Deployment are to be spread together.
    private List<Pod> Related(ReplicaSet owner, IReadOnlyList<Pod> pods)
    {
        if (Owners.ControllerOf(owner) is not { } parent)
        {
            return [.. pods];
        }

        var related = new List<Pod>();
        foreach (var sibling in replicaSets.ByIndex(Ownership.Index, parent.Uid))
        {
            related.AddRange(Ownership.Of(Pods, sibling));
        }

        return related;
    }
}
