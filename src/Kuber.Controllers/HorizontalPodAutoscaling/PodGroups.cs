using Kuber.Api.Core.V1;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.HorizontalPodAutoscaling;

/// <summary>The pods of a target, by how far their metrics are to be believed.</summary>
internal sealed class PodGroups
{
    private static readonly TimeSpan CpuInitialization = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ReadinessDelay = TimeSpan.FromSeconds(30);

    /// <summary>How many count.</summary>
    public int Ready { get; private set; }

    /// <summary>Pods that are not ready yet: what they use now says little.</summary>
    public HashSet<string> Unready { get; } = [];

    /// <summary>Pods without a metric.</summary>
    public HashSet<string> Missing { get; } = [];

    /// <summary>Pods that have failed or are going.</summary>
    public HashSet<string> Ignored { get; } = [];

    /// <summary>Groups pods. The CPU of a pod that has just started is that of its start, so more is asked of it there.</summary>
    public static PodGroups Of(IEnumerable<Pod> pods, IReadOnlyDictionary<string, PodSample> samples, string resource, DateTimeOffset now)
    {
        var groups = new PodGroups();
        foreach (var pod in pods)
        {
            var name = pod.Metadata.Name;
            if (pod.Metadata.DeletionTimestamp is not null || pod.Status.Phase == "Failed")
            {
                groups.Ignored.Add(name);
            }
            else if (pod.Status.Phase == "Pending")
            {
                groups.Unready.Add(name);
            }
            else if (!samples.TryGetValue(name, out var sample))
            {
                groups.Missing.Add(name);
            }
            else if (resource == "cpu" && IsStarting(pod, sample, now))
            {
                groups.Unready.Add(name);
            }
            else
            {
                groups.Ready++;
            }
        }

        return groups;
    }

    private static bool IsStarting(Pod pod, PodSample sample, DateTimeOffset now)
    {
        if (PodRules.Condition(pod, "Ready") is not { } ready || pod.Status.StartTime is not { } start)
        {
            return true;
        }

        var changed = (ready.LastTransitionTime ?? default).ToDateTimeOffset();
        var unready = ready.Status == "False";
        return start.ToDateTimeOffset() + CpuInitialization > now
            ? unready || sample.Timestamp < changed + sample.Window
            : unready && start.ToDateTimeOffset() + ReadinessDelay > changed;
    }
}
