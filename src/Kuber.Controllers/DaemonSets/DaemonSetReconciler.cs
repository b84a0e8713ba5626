using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Revisions;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Selectors;

namespace Kuber.Controllers.DaemonSets;

/// <summary>Keeps DaemonSets: claims pods and revisions, decides by <see cref="DaemonSetPlanner"/>, and carries out the plan.</summary>
internal sealed class DaemonSetReconciler : IReconciler
{
    private readonly ControllerContext context;
    private readonly ILister<DaemonSet> sets;
    private readonly ILister<Pod> pods;
    private readonly ILister<Node> nodes;
    private readonly ILister<ControllerRevision> revisions;
    private readonly IEventRecorder events;
    private readonly PodWriter writer;
    private readonly FailedPodBackoff backoff;

    public DaemonSetReconciler(ControllerContext context)
    {
        this.context = context;
        sets = context.Informers.For<DaemonSet>().Lister;
        pods = Ownership.Indexed(context.Informers.For<Pod>()).Lister;
        nodes = context.Informers.For<Node>().Lister;
        revisions = Ownership.Indexed(context.Informers.For<ControllerRevision>()).Lister;
        events = context.Events.Recorder("daemonset-controller");
        writer = new(context.Client, events);
        backoff = new(context.Clock);
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (sets.Get(key.Namespace, key.Name) is not { Spec.Selector: { } selector } set)
        {
            return null;
        }

        if (LabelSelectorRules.IsEmpty(selector))
        {
            events.Record(set, EventTypes.Warning, "SelectingAll", "This daemon set is selecting all pods. A non-empty selector is required.");
            return null;
        }

        var owned = await Ownership.ClaimAsync(context.Client, set, selector, revisions, static _ => true, cancellationToken);
        var history = RevisionPlan.Decide(owned, set.Spec.Template, number => MakeRevision(set, number));
        if (set.Metadata.DeletionTimestamp is null && !await RevisionWriter.WriteAsync(context.Client, set, history, cancellationToken))
        {
            await WriteStatusAsync(set, set.Status with { CollisionCount = (set.Status.CollisionCount ?? 0) + 1 }, cancellationToken);
            return null;
        }

        var members = await Ownership.ClaimAsync(context.Client, set, selector, pods, static _ => true, cancellationToken);
        var hash = history.Newest.Metadata.Labels.GetValueOrDefault(DaemonPods.RevisionLabel) ?? "";
        var plan = DaemonSetPlanner.Decide(new(set, nodes.List(), members, hash, node => backoff.Wait(set.Metadata.Uid, node), Time.Now(context.Clock)));
        await ActAsync(set, plan, hash, cancellationToken);
        var used = members.Select(static p => p.Metadata.Labels.GetValueOrDefault(DaemonPods.RevisionLabel)).ToHashSet(StringComparer.Ordinal);
        foreach (var expired in history.Expired(set.Spec.RevisionHistoryLimit ?? 10, r => used.Contains(r.Metadata.Labels.GetValueOrDefault(DaemonPods.RevisionLabel))))
        {
            await RevisionWriter.DeleteAsync(context.Client, expired, cancellationToken);
        }

        return plan.RecheckAfter;
    }

    private static ControllerRevision MakeRevision(DaemonSet set, long number)
    {
        var hash = TemplateHash.Of(set.Spec.Template, set.Status.CollisionCount);
        return new()
        {
            Metadata = new()
            {
                Name = TemplateRevisions.NameOf(set.Metadata.Name, hash),
                Namespace = set.Metadata.Namespace,
                Labels = set.Spec.Template.Metadata.Labels.Set(DaemonPods.RevisionLabel, hash),
                Annotations = set.Metadata.Annotations,
                OwnerReferences = [Owners.ControllerReference(set)],
            },
            Data = TemplateRevisions.DataOf(set.Spec.Template),
            Revision = number,
        };
    }

    private async Task ActAsync(DaemonSet set, DaemonSetPlan plan, string hash, CancellationToken cancellationToken)
    {
        foreach (var (type, reason, message) in plan.Events)
        {
            events.Record(set, type, reason, message);
        }

        plan.Replaced.ForEach(node => backoff.Replaced(set.Metadata.Uid, node));
        var failure = await SlowStart.RunAsync(
            Math.Min(plan.Create.Count, DaemonSetPlan.Burst), i => writer.CreateAsync(set, DaemonPods.Make(set, hash, plan.Create[i]), cancellationToken));
        try
        {
            await Task.WhenAll(plan.Delete.Take(DaemonSetPlan.Burst).Select(pod => writer.DeleteAsync(set, pod, cancellationToken)));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            failure ??= exception;
        }

        await WriteStatusAsync(set, plan.Status, cancellationToken);
        if (failure is not null && !Failures.IsNamespaceTerminating(failure))
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }

    private async Task WriteStatusAsync(DaemonSet set, DaemonSetStatus status, CancellationToken cancellationToken)
    {
        if (status != set.Status)
        {
            await context.Client.UpdateAsync(set with { Status = status }, "status", Writes.Update, cancellationToken);
        }
    }
}
