using System.Diagnostics;

namespace Kuber.Machinery.Metrics;

/// <summary>Writes the metrics that every process has, by the names that Prometheus' own clients give them, and the version.</summary>
public static class ProcessMetrics
{
    /// <summary>Writes them.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="version">The version of the API, such as <c>v1.36.2</c>.</param>
    public static void Write(MetricsWriter writer, string version)
    {
        var parts = version.TrimStart('v').Split('.');
        writer.Family("kubernetes_build_info", "gauge", "[BETA] A metric with a constant '1' value labeled by major, minor, git version, git commit, git tree state, build date, Go version, and compiler from which Kubernetes was built, and platform on which it is running.");
        writer.Sample(1, [("git_version", version), ("major", parts[0]), ("minor", parts.Length > 1 ? parts[1] : "")]);
        using var process = Process.GetCurrentProcess();
        writer.Family("process_cpu_seconds_total", "counter", "Total user and system CPU time spent in seconds.");
        writer.Sample(process.TotalProcessorTime.TotalSeconds);
        writer.Family("process_resident_memory_bytes", "gauge", "Resident memory size in bytes.");
        writer.Sample(process.WorkingSet64);
        writer.Family("process_virtual_memory_bytes", "gauge", "Virtual memory size in bytes.");
        writer.Sample(process.VirtualMemorySize64);
        writer.Family("process_start_time_seconds", "gauge", "Start time of the process since unix epoch in seconds.");
        writer.Sample(new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0);
        writer.Family("dotnet_gc_heap_total_allocated_bytes_total", "counter", "The approximate number of bytes allocated on the managed GC heap since the process has started.");
        writer.Sample(GC.GetTotalAllocatedBytes());
        if (Directory.Exists("/proc/self/fd"))
        {
            writer.Family("process_open_fds", "gauge", "Number of open file descriptors.");
            writer.Sample(Directory.EnumerateFileSystemEntries("/proc/self/fd").Count());
        }
    }
}
