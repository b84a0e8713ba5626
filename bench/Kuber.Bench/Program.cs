using System.CommandLine;
using Kuber.Bench.Api;
using Kuber.Bench.Clusters;
using Kuber.Bench.Codec;
using Kuber.Bench.Stores;

namespace Kuber.Bench;

/// <summary>Runs benchmarks by name. Each prints what it measured; docs/performance.md keeps figures beside the commands.</summary>
public static class Program
{
    /// <summary>Runs a benchmark; returns the exit code.</summary>
    public static Task<int> Main(string[] args)
    {
        RootCommand root = new("Benchmarks of Kuber.")
        {
            ClusterStart.Command(),
            ClusterIdle.Command(),
            PodCodec.Command(),
            ApiBench.Command(),
            TestClusterStart.Command(),
            StoreBench.Command(),
            HistoryCost.Command(),
        };
        return root.Parse(args).InvokeAsync();
    }
}
