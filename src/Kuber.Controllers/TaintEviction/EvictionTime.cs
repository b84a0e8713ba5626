using Kuber.Api.Core.V1;
using Kuber.Machinery.Scheduling;

namespace Kuber.Controllers.TaintEviction;

/// <summary>When a pod must leave a node because of its NoExecute taints.</summary>
internal static class EvictionTime
{
    /// <summary>The time; null where the pod may stay. A pod that came after a taint is given its time from then on.</summary>
    public static DateTimeOffset? Of(Pod pod, Node node)
    {
        DateTimeOffset? earliest = null;
        foreach (var taint in node.Spec.Taints)
        {
            if (taint.Effect != "NoExecute")
            {
                continue;
            }

            var came = pod.Status.StartTime ?? pod.Metadata.CreationTimestamp ?? default;
            var since = taint.TimeAdded is { } added && added > came ? added : came;
            if (Tolerated(pod, taint) is not { } seconds)
            {
                return DateTimeOffset.MinValue;
            }

            if (seconds != long.MaxValue)
            {
                var due = since.ToDateTimeOffset() + TimeSpan.FromSeconds(Math.Max(0, seconds));
                earliest = earliest is null || due < earliest ? due : earliest;
            }
        }

        return earliest;
    }

    // For how many seconds the first toleration that matches tolerates a taint: for ever where it sets no time; null where none matches.
    private static long? Tolerated(Pod pod, Taint taint)
    {
        foreach (var toleration in pod.Spec.Tolerations)
        {
            if (TolerationRules.Tolerates(toleration, taint))
            {
                return toleration.TolerationSeconds ?? long.MaxValue;
            }
        }

        return null;
    }
}
