using Kuber.ApiServer.ResourceMetrics;

namespace Kuber.ApiServer.Tests.ResourceMetrics;

public class UsageTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    [Fact]
    public void A_rate_is_processor_time_per_time_and_the_last_memory()
    {
        var rate = UsageRate.Between(new(Start, 10, 100, null), new(Start.AddSeconds(4), 11, 3 << 20, null))!;

        Assert.Equal((TimeSpan.FromSeconds(4), 0.25), (rate.Window, rate.Cores));
        Assert.Equal(("250m", "3Mi"), (rate.Amounts["cpu"].ToString(), rate.Amounts["memory"].ToString()));
    }

    [Fact]
    public void What_started_in_between_began_with_nothing()
    {
        var last = new UsagePoint(Start.AddSeconds(10), 1, 5, Start.AddSeconds(8));

        Assert.Equal(0.5, UsageRate.Between(null, last)!.Cores);
        Assert.Equal(0.5, UsageRate.Between(new(Start, 90, 5, Start.AddSeconds(-5)), last)!.Cores);
    }

    [Fact]
    public void Without_two_points_there_is_no_rate()
    {
        Assert.Null(UsageRate.Between(null, new(Start, 1, 1, null)));
        Assert.Null(UsageRate.Between(new(Start, 1, 1, null), new(Start, 1, 1, null)));
        Assert.Null(UsageRate.Between(new(Start, 2, 1, null), new(Start.AddSeconds(1), 1, 1, null)));
    }

    [Fact]
    public void Usage_comes_from_two_scrapes_and_a_pod_is_whole_or_not_at_all()
    {
        var first = NodeScrape.Parse(
            """
            node_cpu_usage_seconds_total 10 1000
            node_memory_working_set_bytes 5 1000
            container_cpu_usage_seconds_total{container="a",namespace="ns",pod="p"} 1 1000
            container_memory_working_set_bytes{container="a",namespace="ns",pod="p"} 7 1000
            """,
            Start);
        var last = NodeScrape.Parse(
            """
            node_cpu_usage_seconds_total 12 3000
            node_memory_working_set_bytes 6 3000
            container_cpu_usage_seconds_total{container="a",namespace="ns",pod="p"} 2 3000
            container_memory_working_set_bytes{container="a",namespace="ns",pod="p"} 8 3000
            container_cpu_usage_seconds_total{container="b",namespace="ns",pod="q"} 2 3000
            """,
            Start);

        var usage = new NodeUsage(first, last);

        Assert.Equal((1.0, 6.0), (usage.Node!.Cores, usage.Node.MemoryBytes));
        var (container, rate) = Assert.Single(usage.Pod("ns", "p"));
        Assert.Equal(("a", 0.5, 8.0), (container, rate.Cores, rate.MemoryBytes));
        Assert.Empty(usage.Pod("ns", "q"));
        Assert.Empty(usage.Pod("ns", "none"));
    }
}
