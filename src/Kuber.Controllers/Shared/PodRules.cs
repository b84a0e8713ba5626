using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Shared;

/// <summary>What controllers ask of a pod.</summary>
internal static class PodRules
{
    /// <summary>Whether the pod has ended: all its containers stopped for good.</summary>
    public static bool IsTerminal(Pod pod) => pod.Status.Phase is "Succeeded" or "Failed";

    /// <summary>Whether the pod counts as a replica: neither ended nor being deleted.</summary>
    public static bool IsActive(Pod pod) => !IsTerminal(pod) && pod.Metadata.DeletionTimestamp is null;

    /// <summary>Whether the pod is being deleted but still there, not having ended.</summary>
    public static bool IsTerminating(Pod pod) => !IsTerminal(pod) && pod.Metadata.DeletionTimestamp is not null;

    /// <summary>The condition of a type, or null.</summary>
    public static PodCondition? Condition(Pod pod, string type)
    {
        foreach (var condition in pod.Status.Conditions)
        {
            if (condition.Type == type)
            {
                return condition;
            }
        }

        return null;
    }

    /// <summary>Whether the Ready condition holds.</summary>
    public static bool IsReady(Pod pod) => Condition(pod, "Ready")?.Status == "True";

    /// <summary>Whether the pod has been ready for at least <paramref name="minReadySeconds"/>.</summary>
    public static bool IsAvailable(Pod pod, int minReadySeconds, Time now) => AvailableIn(pod, minReadySeconds, now) == 0;

    /// <summary>In how many seconds a ready pod becomes available; 0 where it is, null where it is not ready.</summary>
    public static long? AvailableIn(Pod pod, int minReadySeconds, Time now)
    {
        var ready = Condition(pod, "Ready");
        if (ready?.Status != "True")
        {
            return null;
        }

        if (minReadySeconds == 0)
        {
            return 0;
        }

        return ready.LastTransitionTime is { } since ? Math.Max(0, since.UnixSeconds + minReadySeconds - now.UnixSeconds) : null;
    }

    /// <summary>The pods that need deciding on after the last became ready: the fewest seconds until one becomes available.</summary>
    public static TimeSpan? NextAvailable(IEnumerable<Pod> pods, int minReadySeconds, Time now)
    {
        long? next = null;
        foreach (var pod in pods)
        {
            if (AvailableIn(pod, minReadySeconds, now) is > 0 and var seconds && (next is null || seconds < next))
            {
                next = seconds;
            }
        }

        return next is null ? null : TimeSpan.FromSeconds(next.Value);
    }

    /// <summary>The pod with a condition set; the transition time moves only where the status changes.</summary>
    public static PodStatus WithCondition(PodStatus status, PodCondition condition)
    {
        var index = status.Conditions.FindIndex(c => c.Type == condition.Type);
        if (index < 0)
        {
            return status with { Conditions = status.Conditions.Add(condition) };
        }

        var old = status.Conditions[index];
        if (old.Status == condition.Status)
        {
            condition = condition with { LastTransitionTime = old.LastTransitionTime };
        }

        return status with { Conditions = status.Conditions.SetItem(index, condition) };
    }
}
