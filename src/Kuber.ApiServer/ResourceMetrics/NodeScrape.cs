using Kuber.Machinery.Metrics;

namespace Kuber.ApiServer.ResourceMetrics;

/// <summary>What a kubelet said of its node and of the containers on it, at one time.</summary>
internal sealed class NodeScrape
{
    private static readonly HashSet<string> Families =
    [
        "node_cpu_usage_seconds_total", "node_memory_working_set_bytes",
        "container_cpu_usage_seconds_total", "container_memory_working_set_bytes", "container_start_time_seconds",
    ];

    private readonly Dictionary<(string Namespace, string Pod, string Container), UsagePoint> containers = [];

    private NodeScrape()
    {
    }

    /// <summary>The node; null where the kubelet said nothing of it.</summary>
    public UsagePoint? Node { get; private set; }

    /// <summary>The containers, by namespace, pod and name.</summary>
    public IReadOnlyDictionary<(string Namespace, string Pod, string Container), UsagePoint> Containers => containers;

    /// <summary>Reads the text of <c>/metrics/resource</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">The time of samples that carry none.</param>
    public static NodeScrape Parse(string text, DateTimeOffset now)
    {
        var scrape = new NodeScrape();
        foreach (var sample in MetricsReader.Read(text, Families))
        {
            var time = sample.Time ?? now;
            if (sample.Name.StartsWith("node_", StringComparison.Ordinal))
            {
                var node = scrape.Node ?? new(time, 0, 0, null);
                scrape.Node = sample.Name == "node_cpu_usage_seconds_total"
                    ? node with { Time = time, CpuSeconds = sample.Value }
                    : node with { MemoryBytes = sample.Value };
                continue;
            }

            var key = (sample.Label("namespace"), sample.Label("pod"), sample.Label("container"));
            var container = scrape.containers.GetValueOrDefault(key) ?? new(time, 0, 0, null);
            scrape.containers[key] = sample.Name switch
            {
                "container_cpu_usage_seconds_total" => container with { Time = time, CpuSeconds = sample.Value },
                "container_memory_working_set_bytes" => container with { MemoryBytes = sample.Value },
                _ => container with { StartedAt = DateTimeOffset.FromUnixTimeMilliseconds((long)(sample.Value * 1000)) },
            };
        }

        return scrape;
    }
}
