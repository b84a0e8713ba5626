using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Containers;

namespace Kuber.Kubelet.Pods;

/// <summary>The conditions of a pod that the kubelet owns; those of others are kept.</summary>
internal static class PodConditions
{
    private static readonly string[] Own = ["PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"];

    /// <summary>Whether the kubelet owns a type of condition.</summary>
    public static bool IsOwn(string type) => Own.Contains(type);

    /// <summary>The conditions for a status whose container statuses are already set.</summary>
    public static ApiList<PodCondition> Build(Pod pod, PodStatus status, PodObservation seen, StatusContext context)
    {
        var generation = pod.Metadata.Generation;
        var ready = ContainersReady(pod, status);
        PodCondition[] wanted =
        [
            Of("PodReadyToStartContainers", seen.ReadySandbox is not null && (pod.Spec.HostNetwork || seen.IPs.Count > 0) && !context.Terminated, "", ""),
            Initialized(pod, status),
            PodReady(pod, status, ready),
            ready,
            Of("PodScheduled", true, "", ""),
        ];
        var result = new List<PodCondition>();
        foreach (var condition in wanted)
        {
            var old = status.Conditions.Find(c => c.Type == condition.Type);
            var since = old is not null && old.Status == condition.Status ? old.LastTransitionTime : context.Now;
            result.Add(condition with { ObservedGeneration = generation, LastTransitionTime = since, LastProbeTime = old?.LastProbeTime });
        }

        result.AddRange(status.Conditions.Where(c => !Own.Contains(c.Type)));
        return ApiList.ToApiList(result);
    }

    private static PodCondition Of(string type, bool value, string reason, string message) =>
        new() { Type = type, Status = value ? "True" : "False", Reason = reason, Message = message };

    private static PodCondition Initialized(Pod pod, PodStatus status)
    {
        if (status.Phase == "Succeeded")
        {
            return Of("Initialized", true, "PodCompleted", "");
        }

        var unready = new List<string>();
        foreach (var container in pod.Spec.InitContainers)
        {
            var found = status.InitContainerStatuses.Find(s => s.Name == container.Name);
            var done = container.IsSidecar() ? found is { Started: true } : found is { Ready: true };
            if (!done)
            {
                unready.Add(container.Name);
            }
        }

        // Once main containers have run, the pod counts as initialized whatever its sidecars do.
        if (status.ContainerStatuses.Exists(s => s.State.Running is not null || s.State.Terminated is not null || s.LastState.Terminated is not null))
        {
            unready.Clear();
        }

        return unready.Count == 0
            ? Of("Initialized", true, "", "")
            : Of("Initialized", false, "ContainersNotInitialized", $"containers with incomplete status: [{string.Join(' ', unready)}]");
    }

    private static PodCondition ContainersReady(Pod pod, PodStatus status)
    {
        if (status.Phase == "Succeeded")
        {
            return Of("ContainersReady", false, "PodCompleted", "");
        }

        if (status.Phase == "Failed")
        {
            return Of("ContainersReady", false, "PodFailed", "");
        }

        var unready = new List<string>();
        foreach (var container in pod.Spec.InitContainers.Where(c => c.IsSidecar()))
        {
            if (status.InitContainerStatuses.Find(s => s.Name == container.Name) is not { Ready: true })
            {
                unready.Add(container.Name);
            }
        }

        foreach (var container in pod.Spec.Containers)
        {
            if (status.ContainerStatuses.Find(s => s.Name == container.Name) is not { Ready: true })
            {
                unready.Add(container.Name);
            }
        }

        return unready.Count == 0
            ? Of("ContainersReady", true, "", "")
            : Of("ContainersReady", false, "ContainersNotReady", $"containers with unready status: [{string.Join(' ', unready)}]");
    }

    private static PodCondition PodReady(Pod pod, PodStatus status, PodCondition containers)
    {
        if (containers.Status != "True")
        {
            return containers with { Type = "Ready" };
        }

        var messages = new List<string>();
        foreach (var gate in pod.Spec.ReadinessGates)
        {
            var condition = status.Conditions.Find(c => c.Type == gate.ConditionType);
            if (condition is null)
            {
                messages.Add($"corresponding condition of pod readiness gate \"{gate.ConditionType}\" does not exist.");
            }
            else if (condition.Status != "True")
            {
                messages.Add($"the status of pod readiness gate \"{gate.ConditionType}\" is not \"True\", but {condition.Status}");
            }
        }

        return messages.Count == 0
            ? Of("Ready", true, "", "")
            : Of("Ready", false, "ReadinessGatesNotReady", string.Join(", ", messages));
    }
}
