using Kuber.Api.Core.V1;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.StatefulSets;

/// <content>Taking away and replacing pods.</content>
internal sealed partial class StatefulSetPlanner
{
    /// <returns>Whether nothing is left to take away.</returns>
    private bool Shrink()
    {
        var firstUnhealthy = FirstUnhealthy();
        foreach (var (_, pod) in condemned)
        {
            if (pod.Metadata.DeletionTimestamp is not null)
            {
                if (ordered)
                {
                    return false;
                }

                continue;
            }

            // In order, a pod goes only while all others are well; an unwell one may always go itself.
            if (ordered && !IsAvailable(pod) && pod != firstUnhealthy)
            {
                return false;
            }

            plan.Delete.Add(pod);
            if (ordered)
            {
                return false;
            }
        }

        return condemned.Count == 0;
    }

    private void Roll()
    {
        var rolling = set.Spec.UpdateStrategy.RollingUpdate;
        var budget = rolling?.MaxUnavailable is null ? 1 : Math.Max(1, IntOrPercent.Resolve(rolling.MaxUnavailable, replicas.Length, roundUp: true));
        for (var i = replicas.Length - 1; i >= Math.Max(0, rolling?.Partition ?? 0) && budget > 0; i--)
        {
            if (replicas[i] is not { } pod)
            {
                budget--;
                continue;
            }

            if (StatefulPods.RevisionOf(pod) != snapshot.Update.Metadata.Name && pod.Metadata.DeletionTimestamp is null)
            {
                plan.Delete.Add(pod);
                budget--;
            }
            else if (!IsAvailable(pod))
            {
                budget--;
            }
        }
    }

    private Pod? FirstUnhealthy()
    {
        foreach (var pod in replicas)
        {
            if (pod is not null && !IsAvailable(pod))
            {
                return pod;
            }
        }

        for (var i = condemned.Count - 1; i >= 0; i--)
        {
            if (!IsAvailable(condemned[i].Pod))
            {
                return condemned[i].Pod;
            }
        }

        return null;
    }

    private bool IsAvailable(Pod pod) =>
        pod.Metadata.DeletionTimestamp is null && pod.Status.Phase == "Running" && PodRules.IsAvailable(pod, set.Spec.MinReadySeconds, snapshot.Now);
}
