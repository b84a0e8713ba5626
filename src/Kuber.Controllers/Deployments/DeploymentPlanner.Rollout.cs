using Kuber.Api.Apps.V1;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Deployments;

/// <content>The two strategies.</content>
internal sealed partial class DeploymentPlanner
{
    private void Roll()
    {
        TakeOver(create: true);
        if (plan.Create is not null || GrowNew() || ShrinkOld())
        {
            WithProgress();
            return;
        }

        if (DeploymentRules.IsComplete(deployment, deployment.Status))
        {
            CleanUp();
        }

        WithProgress();
    }

    private void Recreate()
    {
        TakeOver(create: false);
        var scaledDown = false;
        foreach (var replicaSet in old.Where(DeploymentRules.IsPresent).ToList())
        {
            scaledDown |= SetSize(replicaSet, 0);
        }

        if (scaledDown || OldPodsRun())
        {
            WithProgress();
            return;
        }

        if (newReplicaSet is null)
        {
            TakeOver(create: true);
            WithProgress();
            return;
        }

        if (DeploymentRules.IsComplete(deployment, deployment.Status))
        {
            CleanUp();
        }

        SetSize(newReplicaSet, DeploymentRules.Desired(deployment));
        WithProgress();
    }

    private bool OldPodsRun()
    {
        // A status that still counts an old pod would show it beside the new ones.
        if (old.Any(static r => r.Status.Replicas > 0))
        {
            return true;
        }

        foreach (var pod in snapshot.Pods)
        {
            if (!PodRules.IsTerminal(pod) && Owners.ControllerOf(pod)?.Uid != newReplicaSet?.Metadata.Uid)
            {
                return true;
            }
        }

        return false;
    }

    private bool GrowNew()
    {
        var newest = newReplicaSet!;
        var desired = DeploymentRules.Desired(deployment);
        var size = DeploymentRules.Size(newest);
        return size > desired
            ? SetSize(newest, desired)
            : size < desired && SetSize(newest, DeploymentRules.NewSize(deployment, snapshot.ReplicaSets, size));
    }

    // Shrinks old ReplicaSets as far as the minimum of available pods allows; first by their unhealthy pods, which serve nobody.
    private bool ShrinkOld()
    {
        var present = old.Where(DeploymentRules.IsPresent).ToList();
        if (present.Count == 0)
        {
            return false;
        }

        var newest = newReplicaSet!;
        var minAvailable = DeploymentRules.Desired(deployment) - DeploymentRules.MaxUnavailable(deployment);
        var newUnavailable = DeploymentRules.Size(newest) - newest.Status.AvailableReplicas;
        var room = DeploymentRules.Size(snapshot.ReplicaSets) - minAvailable - newUnavailable;
        if (room <= 0)
        {
            return false;
        }

        var sizes = present.ToDictionary(r => r.Metadata.Uid, DeploymentRules.Size);
        var cleaned = 0;
        foreach (var replicaSet in present)
        {
            var count = Math.Min(room - cleaned, sizes[replicaSet.Metadata.Uid] - replicaSet.Status.AvailableReplicas);
            if (count > 0)
            {
                sizes[replicaSet.Metadata.Uid] -= count;
                cleaned += count;
            }
        }

        var spare = snapshot.ReplicaSets.Sum(r => r.Status.AvailableReplicas) - minAvailable;
        foreach (var replicaSet in present)
        {
            var count = Math.Min(spare, sizes[replicaSet.Metadata.Uid]);
            if (count > 0)
            {
                sizes[replicaSet.Metadata.Uid] -= count;
                spare -= count;
            }
        }

        var changed = false;
        foreach (var replicaSet in present)
        {
            changed |= SetSize(replicaSet, sizes[replicaSet.Metadata.Uid]);
        }

        return changed;
    }

    // Notes the change of a ReplicaSet's size; returns whether there is one. Replaces an earlier change of the same ReplicaSet.
    private bool SetSize(ReplicaSet replicaSet, int size)
    {
        var from = DeploymentRules.Size(replicaSet);
        var annotations = DeploymentAnnotations.WithSize(replicaSet.Metadata.Annotations, DeploymentRules.Desired(deployment), DeploymentRules.Desired(deployment) + DeploymentRules.MaxSurge(deployment));
        if (size == from && annotations == replicaSet.Metadata.Annotations)
        {
            return false;
        }

        var changed = replicaSet with
        {
            Metadata = replicaSet.Metadata with { Annotations = annotations },
            Spec = replicaSet.Spec with { Replicas = size },
        };
        plan.Update.RemoveAll(u => u.Value.Metadata.Uid == replicaSet.Metadata.Uid);
        plan.Update.Add(new(changed, size == from ? null : Scaled(replicaSet.Metadata.Name, from, size)));
        if (newReplicaSet?.Metadata.Uid == replicaSet.Metadata.Uid)
        {
            newReplicaSet = changed;
        }

        return size != from;
    }
}
