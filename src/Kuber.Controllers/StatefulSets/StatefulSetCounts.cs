using Kuber.Api.Apps.V1;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.StatefulSets;

/// <summary>Counts the pods of a StatefulSet into its status.</summary>
internal static class StatefulSetCounts
{
    /// <summary>The status.</summary>
    public static StatefulSetStatus Count(StatefulSetSnapshot snapshot)
    {
        var set = snapshot.Set;
        var status = set.Status with
        {
            ObservedGeneration = set.Metadata.Generation,
            Replicas = 0,
            ReadyReplicas = 0,
            AvailableReplicas = 0,
            CurrentReplicas = 0,
            UpdatedReplicas = 0,
            CurrentRevision = snapshot.Current.Metadata.Name,
            UpdateRevision = snapshot.Update.Metadata.Name,
            CollisionCount = set.Status.CollisionCount ?? 0,
        };
        foreach (var pod in snapshot.Pods)
        {
            if (StatefulPods.OrdinalOf(set, pod) is null)
            {
                continue;
            }

            var ready = pod.Status.Phase == "Running" && PodRules.IsReady(pod);
            var standing = pod.Metadata.DeletionTimestamp is null;
            status = status with
            {
                Replicas = status.Replicas + 1,
                ReadyReplicas = status.ReadyReplicas + (ready ? 1 : 0),
                AvailableReplicas = status.AvailableReplicas + (ready && PodRules.IsAvailable(pod, set.Spec.MinReadySeconds, snapshot.Now) ? 1 : 0),
                CurrentReplicas = status.CurrentReplicas + (standing && StatefulPods.RevisionOf(pod) == status.CurrentRevision ? 1 : 0),
                UpdatedReplicas = status.UpdatedReplicas + (standing && StatefulPods.RevisionOf(pod) == status.UpdateRevision ? 1 : 0),
            };
        }

        // The rollout is over: what was the update is now what is.
        var over = set.Spec.UpdateStrategy.Type != "OnDelete" && status.UpdatedReplicas == status.Replicas && status.ReadyReplicas == status.Replicas;
        return over ? status with { CurrentReplicas = status.UpdatedReplicas, CurrentRevision = status.UpdateRevision } : status;
    }
}
