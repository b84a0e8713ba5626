using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Testing.Nodes;

/// <summary>The conditions that a kubelet keeps on a pod.</summary>
internal static class FakePodConditions
{
    /// <summary>What the conditions follow from.</summary>
    /// <param name="HasSandbox">Whether the pod has its network.</param>
    /// <param name="Initialized">Whether the init containers are through.</param>
    /// <param name="Unready">The containers that are not ready.</param>
    internal sealed record Facts(bool HasSandbox, bool Initialized, List<string> Unready);

    /// <summary>The status with its conditions brought up to date.</summary>
    public static PodStatus Apply(PodStatus status, Pod pod, Facts facts, Time now)
    {
        var (reason, message) = status.Phase is "Succeeded" or "Failed"
            ? ("Pod" + (status.Phase == "Failed" ? "Failed" : "Completed"), "")
            : ("ContainersNotReady", $"containers with unready status: [{string.Join(' ', facts.Unready)}]");
        var containersReady = facts.Unready.Count == 0;
        var missing = pod.Spec.ReadinessGates.Where(g => status.Conditions.Find(c => c.Type == g.ConditionType)?.Status != "True").Select(g => g.ConditionType).ToList();
        status = Set(status, pod, "PodReadyToStartContainers", facts.HasSandbox, "", "", now);
        status = Set(status, pod, "Initialized", facts.Initialized, facts.Initialized ? "" : "ContainersNotInitialized", "", now);
        status = Set(status, pod, "Ready", containersReady && missing.Count == 0, containersReady ? "ReadinessGatesNotReady" : reason, containersReady ? "" : message, now);
        status = Set(status, pod, "ContainersReady", containersReady, reason, message, now);
        return status.Conditions.Exists(static c => c.Type == "PodScheduled") ? status : Set(status, pod, "PodScheduled", true, "", "", now);
    }

    private static PodStatus Set(PodStatus status, Pod pod, string type, bool holds, string reason, string message, Time now)
    {
        var index = status.Conditions.FindIndex(c => c.Type == type);
        var condition = new PodCondition
        {
            Type = type,
            Status = holds ? "True" : "False",
            ObservedGeneration = pod.Metadata.Generation,
            LastTransitionTime = now,
            Reason = holds ? "" : reason,
            Message = holds ? "" : message,
        };
        if (index < 0)
        {
            return status with { Conditions = status.Conditions.Add(condition) };
        }

        var old = status.Conditions[index];
        return status with { Conditions = status.Conditions.SetItem(index, old.Status == condition.Status ? condition with { LastTransitionTime = old.LastTransitionTime } : condition) };
    }
}
