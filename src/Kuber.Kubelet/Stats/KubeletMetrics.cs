using System.Diagnostics;
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
        writer.Family("kubernetes_build_info", "gauge", "[BETA] A metric with a constant '1' value labeled by major, minor, git version, git commit, git tree state, build date, Go version, and compiler from which Kubernetes was built, and platform on which it is running.");
        var parts = version.TrimStart('v').Split('.');
        writer.Sample(1, [("git_version", version), ("major", parts[0]), ("minor", parts.Length > 1 ? parts[1] : ""), ("platform", "linux/" + Nodes.MachineInfo.Architecture)]);
        writer.Family("kubelet_node_name", "gauge", "[ALPHA] The node's name. The count is always 1.");
        writer.Sample(1, [("node", nodeName)]);
        writer.Family("kubelet_desired_pods", "gauge", "[ALPHA] The number of pods the kubelet is being instructed to run. static is true if the pod is not from the apiserver.");
        writer.Sample(pods.Count, [("static", "")]);
        writer.Family("kubelet_running_pods", "gauge", "[ALPHA] Number of pods that have a running pod sandbox");
        writer.Sample(pods.Count(p => p.Status.Phase == "Running"));
        WriteContainers(writer, pods);
        WriteProcess(writer);
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

    private static void WriteProcess(MetricsWriter writer)
    {
        using var process = Process.GetCurrentProcess();
        writer.Family("process_cpu_seconds_total", "counter", "Total user and system CPU time spent in seconds.");
        writer.Sample(process.TotalProcessorTime.TotalSeconds);
        writer.Family("process_resident_memory_bytes", "gauge", "Resident memory size in bytes.");
        writer.Sample(process.WorkingSet64);
        writer.Family("process_virtual_memory_bytes", "gauge", "Virtual memory size in bytes.");
        writer.Sample(process.VirtualMemorySize64);
        writer.Family("process_start_time_seconds", "gauge", "Start time of the process since unix epoch in seconds.");
        writer.Sample(new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0);
        writer.Family("process_open_fds", "gauge", "Number of open file descriptors.");
        writer.Sample(Directory.EnumerateFileSystemEntries("/proc/self/fd").Count());
    }
}
