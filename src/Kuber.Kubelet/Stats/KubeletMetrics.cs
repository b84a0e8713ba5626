using Kuber.Kubelet.Pods;
using Kuber.Machinery.Metrics;

namespace Kuber.Kubelet.Stats;

/// <summary>Writes the metrics of the kubelet itself: the pods and containers that it has, and its process.</summary>
internal sealed class KubeletMetrics(PodWorkers workers, string nodeName, string version)
{
    /// <summary>Writes them.</summary>
    public void Write(MetricsWriter writer)
    {
        var pods = workers.Pods;
        writer.Family("kubelet_node_name", "gauge", "[ALPHA] The node's name. The count is always 1.");
        writer.Sample(1, [("node", nodeName)]);
        writer.Family("kubelet_desired_pods", "gauge", "[ALPHA] The number of pods the kubelet is being instructed to run. static is true if the pod is not from the apiserver.");
        writer.Sample(pods.Count, [("static", "")]);
        writer.Family("kubelet_running_pods", "gauge", "[ALPHA] Number of pods that have a running pod sandbox");
        writer.Sample(pods.Count(p => p.Status.Phase == "Running"));
        WriteContainers(writer, pods);
        ProcessMetrics.Write(writer, version);
    }

    private static void WriteContainers(MetricsWriter writer, IReadOnlyList<Api.Core.V1.Pod> pods)
    {
        var states = pods.SelectMany(p => p.Status.InitContainerStatuses.Concat(p.Status.ContainerStatuses).Concat(p.Status.EphemeralContainerStatuses))
            .Where(s => s.ContainerID.Length > 0)
            .CountBy(s => s.State.Running is not null ? "running" : s.State.Terminated is not null ? "exited" : "created");
        writer.Family("kubelet_running_containers", "gauge", "[ALPHA] Number of containers currently running");
        foreach (var (state, count) in states.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            writer.Sample(count, [("container_state", state)]);
        }
    }
}
