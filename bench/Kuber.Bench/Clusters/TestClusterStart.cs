using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Kuber.Api.Apps.V1;
using Kuber.Api.Runtime;
using Kuber.Testing;

namespace Kuber.Bench.Clusters;

/// <summary>
/// <c>testcluster</c>: how long <see cref="TestCluster"/> takes to start in this process, the first time and after that; then how
/// long until a Deployment of three replicas is available on a fake node, and how long a reset takes.
/// </summary>
internal static class TestClusterStart
{
    /// <summary>The command.</summary>
    public static Command Command()
    {
        Option<int> runs = new("--runs") { Description = "How many clusters to start after the first; 0 for none.", DefaultValueFactory = _ => 30 };
        Command command = new("testcluster", "The start of a cluster inside a test.") { runs };
        command.SetAction(result => RunAsync(result.GetValue(runs)));
        return command;
    }

    private static async Task RunAsync(int runs)
    {
        var (methods, compiled, used) = (JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime(), Environment.CpuUsage.TotalTime);
        Console.WriteLine($"the first in the process: {await OnceAsync(new()):F0} ms");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  with {(Environment.CpuUsage.TotalTime - used).TotalMilliseconds:F0} ms of processor; {JitInfo.GetCompiledMethodCount() - methods} methods were compiled in {(JitInfo.GetCompilationTime() - compiled).TotalMilliseconds:F0} ms"));
        if (runs == 0)
        {
            return;
        }

        await MeasureAsync("after that", runs, () => OnceAsync(new()));
        await MeasureAsync("with a fake node", runs, () => OnceAsync(new() { Nodes = 1 }));
        await MeasureAsync("with a fake node and HTTPS", runs, () => OnceAsync(new() { Nodes = 1, Https = true }));
        await MeasureAsync("with a fake node, until a Deployment of 3 is available", runs, DeploymentAsync);
        await MeasureAsync("a reset of a cluster with a Deployment of 3", runs, ResetAsync);
    }

    // The first of a kind is told apart: it compiles what none before it has used.
    private static async Task MeasureAsync(string what, int runs, Func<Task<double>> once)
    {
        var first = await once();
        List<double> times = [];
        for (var run = 0; run < runs; run++)
        {
            times.Add(await once());
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {times[times.Count / 2]:F0} ms, best {times[0]:F0} ms, worst {times[^1]:F0} ms of {runs}; the first of this kind {first:F0} ms"));
    }

    private static async Task<double> OnceAsync(TestClusterOptions options)
    {
        var started = Stopwatch.GetTimestamp();
        await using var cluster = await TestCluster.StartAsync(options);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<double> DeploymentAsync()
    {
        var started = Stopwatch.GetTimestamp();
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.CreateAsync(Web());
        await cluster.WaitForAvailableAsync("default", "web", 3);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<double> ResetAsync()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.CreateAsync(Web());
        await cluster.WaitForAvailableAsync("default", "web", 3);
        var started = Stopwatch.GetTimestamp();
        await cluster.ResetAsync();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static Deployment Web() => new()
    {
        Metadata = new() { Name = "web", Namespace = "default" },
        Spec = new()
        {
            Replicas = 3,
            Selector = new() { MatchLabels = ApiMap.Of(("app", "web")) },
            Template = new() { Metadata = new() { Labels = ApiMap.Of(("app", "web")) }, Spec = new() { Containers = [new() { Name = "c", Image = "app:1" }] } },
        },
    };
}
