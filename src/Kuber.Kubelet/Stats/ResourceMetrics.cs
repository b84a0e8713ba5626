using Kuber.Kubelet.Cgroups;
using Kuber.Machinery.Metrics;

namespace Kuber.Kubelet.Stats;

/// <summary>Writes the metrics from which the resource metrics API is made: processor time and memory of node, pods and containers.</summary>
internal static class ResourceMetrics
{
    /// <summary>Writes them.</summary>
    public static void Write(MetricsWriter writer, NodeSample sample)
    {
        Containers(writer, sample, "container_cpu_usage_seconds_total", "counter", "[STABLE] Cumulative cpu time consumed by the container in core-seconds", u => Seconds(u.CpuNanoseconds));
        Containers(writer, sample, "container_memory_working_set_bytes", "gauge", "[STABLE] Current working set of the container in bytes", u => u.WorkingSetBytes);
        writer.Family("container_start_time_seconds", "gauge", "[STABLE] Start time of the container since unix epoch in seconds");
        foreach (var pod in sample.Pods)
        {
            foreach (var container in pod.Containers)
            {
                writer.Sample(container.StartedAt.ToUnixTimeMilliseconds() / 1000.0, Labels(pod, container));
            }
        }

        Containers(writer, sample, "container_swap_usage_bytes", "gauge", "[ALPHA] Current amount of the container swap usage in bytes. Reported only on non-windows systems", u => u.SwapBytes);
        Node(writer, sample, "node_cpu_usage_seconds_total", "counter", "[STABLE] Cumulative cpu time consumed by the node in core-seconds", u => Seconds(u.CpuNanoseconds));
        Node(writer, sample, "node_memory_working_set_bytes", "gauge", "[STABLE] Current working set of the node in bytes", u => u.WorkingSetBytes);
        Node(writer, sample, "node_swap_usage_bytes", "gauge", "[ALPHA] Current swap usage of the node in bytes. Reported only on non-windows systems", u => u.SwapBytes);
        Pods(writer, sample, "pod_cpu_usage_seconds_total", "counter", "[STABLE] Cumulative cpu time consumed by the pod in core-seconds", u => Seconds(u.CpuNanoseconds));
        Pods(writer, sample, "pod_memory_working_set_bytes", "gauge", "[STABLE] Current working set of the pod in bytes", u => u.WorkingSetBytes);
        Pods(writer, sample, "pod_swap_usage_bytes", "gauge", "[ALPHA] Current amount of the pod swap usage in bytes. Reported only on non-windows systems", u => u.SwapBytes);
        writer.Family("resource_scrape_error", "gauge", "[STABLE] 1 if there was an error while getting container metrics, 0 otherwise");
        writer.Sample(0);
    }

    private static double Seconds(long nanoseconds) => nanoseconds / 1e9;

    private static void Node(MetricsWriter writer, NodeSample sample, string name, string type, string help, Func<CgroupSample, double> value)
    {
        writer.Family(name, type, help);
        writer.Sample(value(sample.Node), time: sample.Node.Time);
    }

    private static void Pods(MetricsWriter writer, NodeSample sample, string name, string type, string help, Func<CgroupSample, double> value)
    {
        writer.Family(name, type, help);
        foreach (var pod in sample.Pods)
        {
            writer.Sample(value(pod.Usage), [("namespace", pod.Pod.Metadata.Namespace), ("pod", pod.Pod.Metadata.Name)], pod.Usage.Time);
        }
    }

    private static void Containers(MetricsWriter writer, NodeSample sample, string name, string type, string help, Func<CgroupSample, double> value)
    {
        writer.Family(name, type, help);
        foreach (var pod in sample.Pods)
        {
            foreach (var container in pod.Containers)
            {
                writer.Sample(value(container.Usage), Labels(pod, container), container.Usage.Time);
            }
        }
    }

    private static (string Name, string Value)[] Labels(PodSample pod, ContainerSample container) =>
        [("container", container.Name), ("namespace", pod.Pod.Metadata.Namespace), ("pod", pod.Pod.Metadata.Name)];
}
