using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Selectors;

namespace Kuber.Controllers.Deployments;

/// <summary>Rolls out Deployments: claims their ReplicaSets, decides by <see cref="DeploymentPlanner"/>, and carries out the plan.</summary>
internal sealed class DeploymentReconciler : IReconciler
{
    private readonly ControllerContext context;
    private readonly ILister<Deployment> deployments;
    private readonly ILister<ReplicaSet> replicaSets;
    private readonly ILister<Pod> pods;
    private readonly IEventRecorder events;

    public DeploymentReconciler(ControllerContext context)
    {
        this.context = context;
        deployments = context.Informers.For<Deployment>().Lister;
        replicaSets = Ownership.Indexed(context.Informers.For<ReplicaSet>()).Lister;
        pods = Ownership.Indexed(context.Informers.For<Pod>()).Lister;
        events = context.Events.Recorder("deployment-controller");
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (deployments.Get(key.Namespace, key.Name) is not { Spec.Selector: { } selector } deployment)
        {
            return null;
        }

        if (LabelSelectorRules.IsEmpty(selector))
        {
            events.Record(deployment, EventTypes.Warning, "SelectingAll", "This deployment is selecting all pods. A non-empty selector is required.");
            await WriteStatusAsync(deployment, deployment.Status with { ObservedGeneration = deployment.Metadata.Generation }, cancellationToken);
            return null;
        }

        var owned = await Ownership.ClaimAsync(context.Client, deployment, selector, replicaSets, static _ => true, cancellationToken);
        var snapshot = new DeploymentSnapshot(
            deployment,
            owned,
            [.. owned.SelectMany(r => Ownership.Of(pods, r))],
            TemplateHash.Of(deployment.Spec.Template, deployment.Status.CollisionCount),
            Time.Now(context.Clock));
        var plan = DeploymentPlanner.Decide(snapshot);
        await ActAsync(snapshot, plan, cancellationToken);
        return plan.RecheckAfter;
    }

    private async Task ActAsync(DeploymentSnapshot snapshot, DeploymentPlan plan, CancellationToken cancellationToken)
    {
        var deployment = snapshot.Deployment;
        foreach (var (type, reason, message) in plan.Events)
        {
            events.Record(deployment, type, reason, message);
        }

        if (plan.Create is { } create && !await CreateAsync(snapshot, create, cancellationToken))
        {
            return;
        }

        foreach (var change in plan.Update)
        {
            await context.Client.UpdateAsync(change.Value, "", Writes.Update, cancellationToken);
            Tell(deployment, change);
        }

        foreach (var past in plan.Delete)
        {
            await DeleteAsync(past, cancellationToken);
        }

        if (plan.Deployment is { } changed)
        {
            deployment = await context.Client.UpdateAsync(changed, "", Writes.Update, cancellationToken);
        }

        await WriteStatusAsync(deployment, plan.Status, cancellationToken);
    }

    /// <returns>Whether the ReplicaSet is there; otherwise the hash collided and the next try uses another.</returns>
    private async Task<bool> CreateAsync(DeploymentSnapshot snapshot, ReplicaSetChange create, CancellationToken cancellationToken)
    {
        var deployment = snapshot.Deployment;
        try
        {
            await context.Client.CreateAsync(create.Value, Writes.Create, cancellationToken);
            Tell(deployment, create);
            return true;
        }
        catch (Exception exception) when (Failures.IsAlreadyExists(exception))
        {
            var existing = await context.Client.GetAsync<ReplicaSet>(deployment.Metadata.Namespace, create.Value.Metadata.Name, cancellationToken);
            if (Owners.IsControlledBy(existing, deployment) && DeploymentRules.SameTemplate(existing.Spec.Template, deployment.Spec.Template))
            {
                return true;
            }

            var collided = deployment.Status with { CollisionCount = (deployment.Status.CollisionCount ?? 0) + 1 };
            await WriteStatusAsync(deployment, collided, cancellationToken);
            return false;
        }
        catch (Exception exception) when (Failures.IsNamespaceTerminating(exception))
        {
            return false;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var message = $"Failed to create new replica set \"{create.Value.Metadata.Name}\": {exception.Message}";
            events.Record(deployment, EventTypes.Warning, "ReplicaSetCreateError", message);
            if (DeploymentProgress.HasDeadline(deployment))
            {
                var failed = DeploymentConditions.Set(deployment.Status, DeploymentConditions.Progressing, "False", "ReplicaSetCreateError", message, snapshot.Now);
                await WriteStatusAsync(deployment, failed, cancellationToken);
            }

            throw;
        }
    }

    private async Task DeleteAsync(ReplicaSet past, CancellationToken cancellationToken)
    {
        try
        {
            await context.Client.DeleteAsync<ReplicaSet>(past.Metadata.Namespace, past.Metadata.Name, Writes.DeleteExactly(past.Metadata.Uid), cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }
    }

    private void Tell(Deployment deployment, ReplicaSetChange change)
    {
        if (change.Message is { } message)
        {
            events.Record(deployment, EventTypes.Normal, "ScalingReplicaSet", message);
        }
    }

    private async Task WriteStatusAsync(Deployment deployment, DeploymentStatus status, CancellationToken cancellationToken)
    {
        if (status != deployment.Status)
        {
            await context.Client.UpdateAsync(deployment with { Status = status }, "status", Writes.Update, cancellationToken);
        }
    }
}
