using Kuber.Kubelet.Cgroups;
using Kuber.Kubelet.Nodes;
using Kuber.Machinery.Metrics;

namespace Kuber.Kubelet.Stats;

/// <summary>Writes what containers use in detail, by the names that cAdvisor gave and dashboards and rules know.</summary>
internal sealed class ContainerMetrics(CgroupReader reader, TimeProvider clock)
{
    private static readonly (string Name, string Type, string Help, Func<CgroupSample, double> Value)[] Usages =
    [
        ("container_cpu_user_seconds_total", "counter", "Cumulative user cpu time consumed in seconds.", u => u.CpuUserNanoseconds / 1e9),
        ("container_cpu_system_seconds_total", "counter", "Cumulative system cpu time consumed in seconds.", u => u.CpuSystemNanoseconds / 1e9),
        ("container_cpu_cfs_periods_total", "counter", "Number of elapsed enforcement period intervals.", u => u.Periods),
        ("container_cpu_cfs_throttled_periods_total", "counter", "Number of throttled period intervals.", u => u.ThrottledPeriods),
        ("container_cpu_cfs_throttled_seconds_total", "counter", "Total time duration the container has been throttled.", u => u.ThrottledNanoseconds / 1e9),
        ("container_memory_usage_bytes", "gauge", "Current memory usage in bytes, including all memory regardless of when it was accessed", u => u.MemoryBytes),
        ("container_memory_working_set_bytes", "gauge", "Current working set in bytes.", u => u.WorkingSetBytes),
        ("container_memory_rss", "gauge", "Size of RSS in bytes.", u => u.RssBytes),
        ("container_memory_cache", "gauge", "Number of bytes of page cache memory.", u => u.CacheBytes),
        ("container_memory_mapped_file", "gauge", "Size of memory mapped files in bytes.", u => u.MappedFileBytes),
        ("container_memory_swap", "gauge", "Container swap usage in bytes.", u => u.SwapBytes),
        ("container_memory_max_usage_bytes", "gauge", "Maximum memory usage recorded in bytes", u => u.MaxMemoryBytes),
        ("container_memory_failcnt", "counter", "Number of memory usage hits limits", u => u.MemoryFailures),
        ("container_threads", "gauge", "Number of threads running inside the container", u => u.Threads),
        ("container_spec_cpu_shares", "gauge", "CPU share of the container.", u => u.CpuShares),
        ("container_spec_cpu_period", "gauge", "CPU period of the container.", u => u.CpuPeriod),
        ("container_spec_cpu_quota", "gauge", "CPU quota of the container.", u => u.CpuQuota),
        ("container_spec_memory_limit_bytes", "gauge", "Memory limit for the container.", u => u.MemoryLimitBytes),
    ];

    private static readonly (string Name, string Help, Func<InterfaceUsage, long> Value)[] Interfaces =
    [
        ("container_network_receive_bytes_total", "Cumulative count of bytes received", i => i.ReceivedBytes),
        ("container_network_receive_packets_total", "Cumulative count of packets received", i => i.ReceivedPackets),
        ("container_network_receive_errors_total", "Cumulative count of errors encountered while receiving", i => i.ReceiveErrors),
        ("container_network_receive_packets_dropped_total", "Cumulative count of packets dropped while receiving", i => i.ReceiveDrops),
        ("container_network_transmit_bytes_total", "Cumulative count of bytes transmitted", i => i.SentBytes),
        ("container_network_transmit_packets_total", "Cumulative count of packets transmitted", i => i.SentPackets),
        ("container_network_transmit_errors_total", "Cumulative count of errors encountered while transmitting", i => i.SendErrors),
        ("container_network_transmit_packets_dropped_total", "Cumulative count of packets dropped while transmitting", i => i.SendDrops),
    ];

    private static readonly (string Name, string Help, Func<DeviceUsage, long> Value)[] Devices =
    [
        ("container_fs_reads_bytes_total", "Cumulative count of bytes read", d => d.ReadBytes),
        ("container_fs_writes_bytes_total", "Cumulative count of bytes written", d => d.WrittenBytes),
        ("container_fs_reads_total", "Cumulative count of reads completed", d => d.Reads),
        ("container_fs_writes_total", "Cumulative count of writes completed", d => d.Writes),
    ];

    /// <summary>Writes them.</summary>
    public void Write(MetricsWriter writer, NodeSample sample)
    {
        List<Subject> subjects = [new("/", "", "", "", "", "", sample.Node)];
        foreach (var pod in sample.Pods)
        {
            var meta = pod.Pod.Metadata;
            subjects.Add(new(pod.Path, "", "", "", meta.Namespace, meta.Name, pod.Usage));
            subjects.AddRange(pod.Containers.Select(c => new Subject(c.Path, c.Name, c.Image, c.Id, meta.Namespace, meta.Name, c.Usage)));
        }

        writer.Family("container_cpu_usage_seconds_total", "counter", "Cumulative cpu time consumed in seconds.");
        foreach (var subject in subjects)
        {
            writer.Sample(subject.Usage.CpuNanoseconds / 1e9, subject.Labels(("cpu", "total")), subject.Usage.Time);
        }

        foreach (var (name, type, help, value) in Usages)
        {
            writer.Family(name, type, help);
            foreach (var subject in subjects)
            {
                writer.Sample(value(subject.Usage), subject.Labels(), subject.Usage.Time);
            }
        }

        WriteFailures(writer, subjects);
        WriteLife(writer, sample);
        WriteDevices(writer, subjects);
        WriteNetworks(writer, sample);
        writer.Family("machine_cpu_cores", "gauge", "Number of logical CPU cores.");
        writer.Sample(MachineInfo.Processors);
        writer.Family("machine_memory_bytes", "gauge", "Amount of memory installed on the machine.");
        writer.Sample(MachineInfo.MemoryBytes);
        writer.Family("container_scrape_error", "gauge", "1 if there was an error while getting container metrics, 0 otherwise");
        writer.Sample(0);
    }

    private static void WriteFailures(MetricsWriter writer, List<Subject> subjects)
    {
        writer.Family("container_memory_failures_total", "counter", "Cumulative count of memory allocation failures.");
        foreach (var subject in subjects)
        {
            writer.Sample(subject.Usage.PageFaults, subject.Labels(("failure_type", "pgfault"), ("scope", "hierarchy")), subject.Usage.Time);
            writer.Sample(subject.Usage.MajorPageFaults, subject.Labels(("failure_type", "pgmajfault"), ("scope", "hierarchy")), subject.Usage.Time);
        }
    }

    private void WriteLife(MetricsWriter writer, NodeSample sample)
    {
        writer.Family("container_start_time_seconds", "gauge", "Start time of the container since unix epoch in seconds.");
        foreach (var (pod, container) in sample.Pods.SelectMany(p => p.Containers.Select(c => (p, c))))
        {
            writer.Sample(container.StartedAt.ToUnixTimeSeconds(), Subject.Of(pod, container).Labels());
        }

        var now = clock.GetUtcNow();
        writer.Family("container_last_seen", "gauge", "Last time a container was seen by the exporter");
        foreach (var (pod, container) in sample.Pods.SelectMany(p => p.Containers.Select(c => (p, c))))
        {
            writer.Sample(now.ToUnixTimeSeconds(), Subject.Of(pod, container).Labels());
        }

        writer.Family("container_processes", "gauge", "Number of processes running inside the container.");
        foreach (var (pod, container) in sample.Pods.SelectMany(p => p.Containers.Select(c => (p, c))))
        {
            writer.Sample(reader.Processes(container.Path).Count, Subject.Of(pod, container).Labels());
        }
    }

    private void WriteDevices(MetricsWriter writer, List<Subject> subjects)
    {
        var all = subjects.Where(s => s.Container.Length > 0).Select(s => (Subject: s, Devices: reader.Devices(s.Path))).ToList();
        foreach (var (name, help, value) in Devices)
        {
            writer.Family(name, "counter", help);
            foreach (var (subject, devices) in all)
            {
                foreach (var device in devices)
                {
                    writer.Sample(value(device), subject.Labels(("device", device.Device)), subject.Usage.Time);
                }
            }
        }
    }

    private void WriteNetworks(MetricsWriter writer, NodeSample sample)
    {
        var all = sample.Pods.Where(p => !p.Pod.Spec.HostNetwork).Select(p => (Pod: p, Interfaces: Networks(reader, p))).ToList();
        foreach (var (name, help, value) in Interfaces)
        {
            writer.Family(name, "counter", help);
            foreach (var (pod, interfaces) in all)
            {
                var meta = pod.Pod.Metadata;
                foreach (var network in interfaces)
                {
                    writer.Sample(value(network), new Subject(pod.Path, "", "", "", meta.Namespace, meta.Name, pod.Usage).Labels(("interface", network.Name)), pod.Usage.Time);
                }
            }
        }
    }

    /// <summary>The interfaces of a pod, as any process of it sees them.</summary>
    public static IReadOnlyList<InterfaceUsage> Networks(CgroupReader reader, PodSample pod)
    {
        foreach (var container in pod.Containers)
        {
            if (reader.Processes(container.Path) is [var process, ..])
            {
                return NetworkReader.Read(process);
            }
        }

        return [];
    }

    /// <summary>What samples are about: the node, a pod or a container.</summary>
    private sealed record Subject(string Path, string Container, string Image, string Id, string Namespace, string Pod, CgroupSample Usage)
    {
        public static Subject Of(PodSample pod, ContainerSample container) =>
            new(container.Path, container.Name, container.Image, container.Id, pod.Pod.Metadata.Namespace, pod.Pod.Metadata.Name, container.Usage);

        public (string Name, string Value)[] Labels(params (string Name, string Value)[] more) =>
            [("container", Container), .. more, ("id", Path), ("image", Image), ("name", Id), ("namespace", Namespace), ("pod", Pod)];
    }
}
