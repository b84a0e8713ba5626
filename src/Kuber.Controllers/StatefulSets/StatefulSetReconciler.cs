using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Revisions;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Selectors;

namespace Kuber.Controllers.StatefulSets;

/// <summary>Keeps StatefulSets: claims pods and revisions, decides by <see cref="StatefulSetPlanner"/>, and carries out the plan.</summary>
internal sealed class StatefulSetReconciler : IReconciler
{
    private const string HashLabel = "controller.kubernetes.io/hash";
    private readonly ControllerContext context;
    private readonly ILister<StatefulSet> sets;
    private readonly ILister<Pod> pods;
    private readonly ILister<ControllerRevision> revisions;
    private readonly ILister<PersistentVolumeClaim> claims;
    private readonly IEventRecorder events;

    public StatefulSetReconciler(ControllerContext context)
    {
        this.context = context;
        sets = context.Informers.For<StatefulSet>().Lister;
        pods = Ownership.Indexed(context.Informers.For<Pod>()).Lister;
        revisions = Ownership.Indexed(context.Informers.For<ControllerRevision>()).Lister;
        claims = context.Informers.For<PersistentVolumeClaim>().Lister;
        events = context.Events.Recorder("statefulset-controller");
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (sets.Get(key.Namespace, key.Name) is not { Spec.Selector: { } selector } set || LabelSelectorRules.IsEmpty(selector))
        {
            return null;
        }

        var owned = await Ownership.ClaimAsync(context.Client, set, selector, revisions, static _ => true, cancellationToken);
        var members = await Ownership.ClaimAsync(context.Client, set, selector, pods, p => StatefulPods.OrdinalOf(set, p) is not null, cancellationToken);
        var history = RevisionPlan.Decide(owned, set.Spec.Template, number => MakeRevision(set, number));
        if (set.Metadata.DeletionTimestamp is null && !await RevisionWriter.WriteAsync(context.Client, set, history, cancellationToken))
        {
            await WriteStatusAsync(set, set.Status with { CollisionCount = (set.Status.CollisionCount ?? 0) + 1 }, cancellationToken);
            return null;
        }

        var current = history.Others.FirstOrDefault(r => r.Metadata.Name == set.Status.CurrentRevision) ?? history.Newest;
        var plan = StatefulSetPlanner.Decide(new(set, members, current, history.Newest, name => claims.Get(key.Namespace, name), Time.Now(context.Clock)));
        await ActAsync(set, plan, cancellationToken);
        await ForgetAsync(set, history, members, plan.Status, cancellationToken);
        return plan.RecheckAfter;
    }

    private static ControllerRevision MakeRevision(StatefulSet set, long number)
    {
        var data = TemplateRevisions.DataOf(set.Spec.Template);
        var hash = TemplateRevisions.HashOf(data, set.Status.CollisionCount);
        return new()
        {
            Metadata = new()
            {
                Name = TemplateRevisions.NameOf(set.Metadata.Name, hash),
                Namespace = set.Metadata.Namespace,
                Labels = set.Spec.Template.Metadata.Labels.Set(HashLabel, hash),
                Annotations = set.Metadata.Annotations,
                OwnerReferences = [Owners.ControllerReference(set)],
            },
            Data = data,
            Revision = number,
        };
    }

    private async Task ActAsync(StatefulSet set, StatefulSetPlan plan, CancellationToken cancellationToken)
    {
        foreach (var (type, reason, message) in plan.Events)
        {
            events.Record(set, type, reason, message);
        }

        Exception? failure = null;
        try
        {
            foreach (var claim in plan.UpdateClaims)
            {
                await context.Client.UpdateAsync(claim, "", Writes.Update, cancellationToken);
            }

            foreach (var (pod, claim) in plan.CreateClaims)
            {
                await CreateClaimAsync(set, pod, claim, cancellationToken);
            }

            failure = await SlowStart.RunAsync(plan.Create.Count, i => CreateAsync(set, plan.Create[i], cancellationToken));
            foreach (var pod in plan.Update)
            {
                await context.Client.UpdateAsync(pod, "", Writes.Update, cancellationToken);
            }

            foreach (var pod in plan.Delete)
            {
                await DeleteAsync(set, pod, cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            failure = exception;
        }

        await WriteStatusAsync(set, plan.Status, cancellationToken);
        if (failure is not null && !Failures.IsNamespaceTerminating(failure))
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }

    private async Task CreateClaimAsync(StatefulSet set, Pod pod, PersistentVolumeClaim claim, CancellationToken cancellationToken)
    {
        var what = $"create Claim {claim.Metadata.Name} Pod {pod.Metadata.Name} in StatefulSet {set.Metadata.Name}";
        try
        {
            await context.Client.CreateAsync(claim, Writes.Create, cancellationToken);
            events.Record(set, EventTypes.Normal, "SuccessfulCreate", what + " success");
        }
        catch (Exception exception) when (Failures.IsAlreadyExists(exception))
        {
            // It is there already.
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            events.Record(set, EventTypes.Warning, "FailedCreate", $"{what} failed error: {exception.Message}");
            throw;
        }
    }

    private async Task CreateAsync(StatefulSet set, Pod pod, CancellationToken cancellationToken)
    {
        var what = $"create Pod {pod.Metadata.Name} in StatefulSet {set.Metadata.Name}";
        try
        {
            await context.Client.CreateAsync(pod, Writes.Create, cancellationToken);
            events.Record(set, EventTypes.Normal, "SuccessfulCreate", what + " successful");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (!Failures.IsNamespaceTerminating(exception))
            {
                events.Record(set, EventTypes.Warning, "FailedCreate", $"{what} failed error: {exception.Message}");
            }

            throw;
        }
    }

    private async Task DeleteAsync(StatefulSet set, Pod pod, CancellationToken cancellationToken)
    {
        var what = $"delete Pod {pod.Metadata.Name} in StatefulSet {set.Metadata.Name}";
        try
        {
            await context.Client.DeleteAsync<Pod>(pod.Metadata.Namespace, pod.Metadata.Name, new DeleteOptions { Preconditions = new() { Uid = pod.Metadata.Uid } }, cancellationToken);
            events.Record(set, EventTypes.Normal, "SuccessfulDelete", what + " successful");
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            events.Record(set, EventTypes.Warning, "FailedDelete", $"{what} failed error: {exception.Message}");
            throw;
        }
    }

    private async Task WriteStatusAsync(StatefulSet set, StatefulSetStatus status, CancellationToken cancellationToken)
    {
        if (status != set.Status)
        {
            await context.Client.UpdateAsync(set with { Status = status }, "status", Writes.Update, cancellationToken);
        }
    }

    private async Task ForgetAsync(StatefulSet set, RevisionPlan history, IReadOnlyList<Pod> members, StatefulSetStatus status, CancellationToken cancellationToken)
    {
        var used = members.Select(StatefulPods.RevisionOf).Append(status.CurrentRevision).Append(status.UpdateRevision).ToHashSet(StringComparer.Ordinal);
        foreach (var expired in history.Expired(set.Spec.RevisionHistoryLimit ?? 10, r => used.Contains(r.Metadata.Name)))
        {
            await RevisionWriter.DeleteAsync(context.Client, expired, cancellationToken);
        }
    }
}
