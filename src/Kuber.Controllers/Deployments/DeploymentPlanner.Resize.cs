using Kuber.Api.Apps.V1;

namespace Kuber.Controllers.Deployments;

/// <content>Follows a new size of the Deployment without a rollout: what is there grows or shrinks in proportion.</content>
internal sealed partial class DeploymentPlanner
{
    private void Resize()
    {
        var desired = DeploymentRules.Desired(deployment);
        var present = snapshot.ReplicaSets.Where(DeploymentRules.IsPresent).Select(Current).ToList();
        var single = present.Count switch
        {
            0 => newReplicaSet ?? old.LastOrDefault(),
            1 => present[0],
            _ => null,
        };
        if (single is not null)
        {
            SetSize(single, desired);
            return;
        }

        if (present.Count == 0)
        {
            return;
        }

        if (IsSaturated(newReplicaSet, desired))
        {
            foreach (var replicaSet in old.Where(DeploymentRules.IsPresent).ToList())
            {
                SetSize(replicaSet, 0);
            }
        }
        else if (DeploymentRules.IsRolling(deployment))
        {
            ResizeInProportion(present, desired);
        }
    }

    private ReplicaSet Current(ReplicaSet replicaSet) => replicaSet.Metadata.Uid == newReplicaSet?.Metadata.Uid ? newReplicaSet : replicaSet;

    private static bool IsSaturated(ReplicaSet? replicaSet, int desired) =>
        replicaSet is not null
        && DeploymentRules.Size(replicaSet) == desired
        && DeploymentAnnotations.Number(replicaSet.Metadata, DeploymentAnnotations.DesiredReplicas) == desired
        && replicaSet.Status.AvailableReplicas == desired;

    private void ResizeInProportion(List<ReplicaSet> present, int desired)
    {
        var allowed = desired > 0 ? desired + DeploymentRules.MaxSurge(deployment) : 0;
        var toAdd = allowed - DeploymentRules.Size(present);

        // Larger first; of equal size the newer first when growing, the older first when shrinking.
        present.Sort((x, y) =>
        {
            var order = DeploymentRules.Size(y).CompareTo(DeploymentRules.Size(x));
            return order != 0 ? order : (toAdd > 0 ? -1 : 1) * DeploymentRules.OldestFirst.Compare(x, y);
        });
        var added = 0;
        var sizes = new int[present.Count];
        for (var i = 0; i < present.Count; i++)
        {
            var share = toAdd == 0 ? 0 : Share(present[i], desired, toAdd - added);
            sizes[i] = DeploymentRules.Size(present[i]) + share;
            added += share;
        }

        sizes[0] = Math.Max(0, sizes[0] + toAdd - added);
        for (var i = 0; i < present.Count; i++)
        {
            SetSize(present[i], sizes[i]);
        }
    }

    private int Share(ReplicaSet replicaSet, int desired, int left)
    {
        var size = DeploymentRules.Size(replicaSet);
        int share;
        if (desired == 0)
        {
            share = -size;
        }
        else
        {
            var max = DeploymentAnnotations.Number(replicaSet.Metadata, DeploymentAnnotations.MaxReplicas) ?? deployment.Status.Replicas;
            if (max == 0)
            {
                return 0;
            }

            share = (int)Math.Round((double)size * (desired + DeploymentRules.MaxSurge(deployment)) / max, MidpointRounding.AwayFromZero) - size;
        }

        return left > 0 ? Math.Clamp(share, 0, left) : Math.Clamp(share, left, 0);
    }
}
