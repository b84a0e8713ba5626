using System.Globalization;
using Kuber.Api.Apps.V1;
using Kuber.Api.Meta.V1;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Deployments;

/// <summary>
/// Decides what to do for a Deployment: which ReplicaSet is the newest, how to size all of them, and what the status says.
/// Pure: a snapshot in, a plan out. Each plan takes one step; the next follows when the caches show it.
/// </summary>
internal sealed partial class DeploymentPlanner
{
    private readonly DeploymentSnapshot snapshot;
    private readonly Deployment deployment;
    private readonly DeploymentPlan plan;
    private DeploymentStatus status;
    private ReplicaSet? newReplicaSet;
    private List<ReplicaSet> old = [];
    private readonly int? collisionCount;

    private DeploymentPlanner(DeploymentSnapshot snapshot)
    {
        this.snapshot = snapshot;
        deployment = snapshot.Deployment;
        status = deployment.Status;
        collisionCount = deployment.Status.CollisionCount;
        plan = new() { Status = status };
    }

    /// <summary>Decides from a snapshot.</summary>
    public static DeploymentPlan Decide(DeploymentSnapshot snapshot) => new DeploymentPlanner(snapshot).Run();

    private DeploymentPlan Run()
    {
        newReplicaSet = DeploymentRules.FindNew(deployment, snapshot.ReplicaSets);
        old = [.. snapshot.ReplicaSets.Where(r => r.Metadata.Uid != newReplicaSet?.Metadata.Uid).Order(DeploymentRules.OldestFirst)];
        if (deployment.Metadata.DeletionTimestamp is not null)
        {
            plan.Status = DeploymentProgress.Count(snapshot, status, newReplicaSet, collisionCount);
            return plan;
        }

        CheckPaused();
        if (deployment.Spec.Paused)
        {
            TakeOver(create: false);
            Resize();
            CleanUp();
            return WithCounts();
        }

        if (RollBack())
        {
            return plan;
        }

        if (IsScaling())
        {
            TakeOver(create: false);
            Resize();
            return WithCounts();
        }

        if (DeploymentRules.IsRolling(deployment))
        {
            Roll();
        }
        else
        {
            Recreate();
        }

        return plan;
    }

    private DeploymentPlan WithCounts()
    {
        plan.Status = DeploymentProgress.Count(snapshot, status, newReplicaSet, collisionCount);
        return plan;
    }

    private DeploymentPlan WithProgress()
    {
        var counted = DeploymentProgress.Count(snapshot, status, newReplicaSet, collisionCount);
        plan.Status = DeploymentProgress.Judge(snapshot, counted, newReplicaSet, out var recheck);
        plan.RecheckAfter = recheck;
        return plan;
    }

    // While paused the deadline does not run; the condition says so.
    private void CheckPaused()
    {
        var current = DeploymentConditions.Find(status, DeploymentConditions.Progressing);
        if (!DeploymentProgress.HasDeadline(deployment) || current?.Reason == "ProgressDeadlineExceeded")
        {
            return;
        }

        var known = current?.Reason == "DeploymentPaused";
        if (deployment.Spec.Paused && !known)
        {
            status = DeploymentConditions.Set(status, DeploymentConditions.Progressing, "Unknown", "DeploymentPaused", "Deployment is paused", snapshot.Now);
        }
        else if (!deployment.Spec.Paused && known)
        {
            status = DeploymentConditions.Set(status, DeploymentConditions.Progressing, "Unknown", "DeploymentResumed", "Deployment is resumed", snapshot.Now);
        }
    }

    // The Deployment was resized: its ReplicaSets still carry the old count.
    private bool IsScaling() => snapshot.ReplicaSets.Any(r =>
        DeploymentRules.IsPresent(r)
        && DeploymentAnnotations.Number(r.Metadata, DeploymentAnnotations.DesiredReplicas) is { } desired
        && desired != DeploymentRules.Desired(deployment));

    private bool RollBack()
    {
        if (DeploymentAnnotations.Number(deployment.Metadata, DeploymentAnnotations.RollbackTo) is not { } revision)
        {
            return false;
        }

        if (revision == 0)
        {
            revision = snapshot.ReplicaSets.Select(r => DeploymentAnnotations.RevisionOf(r.Metadata)).OrderDescending().Skip(1).FirstOrDefault();
        }

        var annotations = deployment.Metadata.Annotations.Remove(DeploymentAnnotations.RollbackTo);
        var cleared = deployment with { Metadata = deployment.Metadata with { Annotations = annotations } };
        var target = revision == 0 ? null : snapshot.ReplicaSets.FirstOrDefault(r => DeploymentAnnotations.RevisionOf(r.Metadata) == revision);
        if (target is null)
        {
            plan.Events.Add(("Warning", "DeploymentRollbackRevisionNotFound", revision == 0 ? "Unable to find last revision." : "Unable to find the revision to rollback to."));
        }
        else if (DeploymentRules.SameTemplate(target.Spec.Template, deployment.Spec.Template))
        {
            plan.Events.Add(("Warning", "DeploymentRollbackTemplateUnchanged", $"The rollback revision contains the same template as current deployment \"{deployment.Metadata.Name}\""));
        }
        else
        {
            var template = target.Spec.Template;
            template = template with { Metadata = template.Metadata with { Labels = template.Metadata.Labels.Remove(DeploymentRules.HashLabel) } };
            cleared = cleared with
            {
                Metadata = cleared.Metadata with { Annotations = DeploymentAnnotations.ForRollback(annotations, target.Metadata.Annotations) },
                Spec = deployment.Spec with { Template = template },
            };
            plan.Events.Add(("Normal", "DeploymentRollback", $"Rolled back deployment \"{deployment.Metadata.Name}\" to revision {revision.ToString(CultureInfo.InvariantCulture)}"));
        }

        plan.Deployment = cleared;
        return true;
    }

    /// <summary>Brings the newest ReplicaSet's annotations up to date, or creates it; numbers the revision.</summary>
    private void TakeOver(bool create)
    {
        var revision = old.Select(r => DeploymentAnnotations.RevisionOf(r.Metadata)).DefaultIfEmpty().Max() + 1;
        if (newReplicaSet is { } existing)
        {
            var annotations = DeploymentAnnotations.ForNewReplicaSet(existing.Metadata.Annotations, deployment, revision, exists: true);
            if (annotations != existing.Metadata.Annotations || existing.Spec.MinReadySeconds != deployment.Spec.MinReadySeconds)
            {
                newReplicaSet = existing with
                {
                    Metadata = existing.Metadata with { Annotations = annotations },
                    Spec = existing.Spec with { MinReadySeconds = deployment.Spec.MinReadySeconds },
                };
                plan.Update.Add(new(newReplicaSet, null));
            }

            NumberRevision(newReplicaSet.Metadata);
            if (DeploymentProgress.HasDeadline(deployment) && DeploymentConditions.Find(status, DeploymentConditions.Progressing) is null)
            {
                status = DeploymentConditions.Set(status, DeploymentConditions.Progressing, "True", "FoundNewReplicaSet", $"Found new replica set \"{existing.Metadata.Name}\"", snapshot.Now);
            }
        }
        else if (create)
        {
            var made = MakeReplicaSet(revision);
            newReplicaSet = made;
            var size = DeploymentRules.Size(made);
            plan.Create = new(made, size > 0 ? Scaled(made.Metadata.Name, 0, size) : null);
            NumberRevision(made.Metadata);
            if (DeploymentProgress.HasDeadline(deployment))
            {
                status = DeploymentConditions.Set(status, DeploymentConditions.Progressing, "True", "NewReplicaSetCreated", $"Created new replica set \"{made.Metadata.Name}\"", snapshot.Now);
            }
        }
    }

    private ReplicaSet MakeReplicaSet(long revision)
    {
        var hash = snapshot.NewReplicaSetHash;
        var template = deployment.Spec.Template;
        template = template with { Metadata = template.Metadata with { Labels = template.Metadata.Labels.Set(DeploymentRules.HashLabel, hash) } };
        var selector = deployment.Spec.Selector ?? LabelSelector.Empty;
        var size = DeploymentRules.NewSize(deployment, old, 0);
        var annotations = DeploymentAnnotations.ForNewReplicaSet(default, deployment, revision, exists: false);
        return new()
        {
            Metadata = new()
            {
                Name = deployment.Metadata.Name + "-" + hash,
                Namespace = deployment.Metadata.Namespace,
                Labels = template.Metadata.Labels,
                Annotations = DeploymentAnnotations.WithSize(annotations, DeploymentRules.Desired(deployment), DeploymentRules.Desired(deployment) + DeploymentRules.MaxSurge(deployment)),
                OwnerReferences = [Owners.ControllerReference(deployment)],
            },
            Spec = new()
            {
                Replicas = size,
                MinReadySeconds = deployment.Spec.MinReadySeconds,
                Selector = selector with { MatchLabels = selector.MatchLabels.Set(DeploymentRules.HashLabel, hash) },
                Template = template,
            },
        };
    }

    private void NumberRevision(ObjectMeta newest)
    {
        var revision = newest.Annotations.GetValueOrDefault(DeploymentAnnotations.Revision);
        if (revision is not null && deployment.Metadata.Annotations.GetValueOrDefault(DeploymentAnnotations.Revision) != revision)
        {
            plan.Deployment = deployment with
            {
                Metadata = deployment.Metadata with { Annotations = deployment.Metadata.Annotations.Set(DeploymentAnnotations.Revision, revision) },
            };
        }
    }

    /// <summary>Deletes ReplicaSets of past revisions beyond the history that is kept; never one with pods.</summary>
    private void CleanUp()
    {
        if (deployment.Spec.RevisionHistoryLimit is not { } limit || limit == int.MaxValue)
        {
            return;
        }

        var past = old.Where(r => r.Metadata.DeletionTimestamp is null).OrderBy(r => DeploymentAnnotations.RevisionOf(r.Metadata)).ToList();
        foreach (var replicaSet in past.Take(Math.Max(0, past.Count - limit)))
        {
            if (replicaSet.Status.Replicas == 0 && DeploymentRules.Size(replicaSet) == 0 && replicaSet.Metadata.Generation <= replicaSet.Status.ObservedGeneration)
            {
                plan.Delete.Add(replicaSet);
            }
        }
    }

    private static string Scaled(string name, int from, int to) =>
        $"Scaled {(to > from ? "up" : "down")} replica set {name} from {from.ToString(CultureInfo.InvariantCulture)} to {to.ToString(CultureInfo.InvariantCulture)}";
}
