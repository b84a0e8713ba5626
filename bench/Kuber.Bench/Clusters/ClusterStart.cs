using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Kuber.Bench.Clusters;

/// <summary>
/// <c>start</c>: from <c>./kuber up</c>, built already, to the first page that examples/nginx-deployment.yaml serves through its
/// node port. Each run starts from a machine without a cluster; the image is there.
/// </summary>
internal static class ClusterStart
{
    private static readonly Uri Page = new("http://127.0.0.1:30080/");

    /// <summary>The command.</summary>
    public static Command Command()
    {
        Option<int> runs = new("--runs") { Description = "How often to measure.", DefaultValueFactory = _ => 3 };
        Command command = new("start", "From ./kuber up to the first HTTP 200 of a Deployment through its node port.") { runs };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(runs), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int runs, CancellationToken cancellationToken)
    {
        await Terminal.KuberAsync("up");
        await Terminal.KuberAsync("image", "nginx:1.14.2", "--package", "nginx");
        await Terminal.KuberAsync("down");
        List<double> totals = [];
        for (var run = 1; run <= runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            await Terminal.KuberAsync("up");
            var up = Stopwatch.GetElapsedTime(started);
            await Terminal.KubectlAsync("apply", "-f", Path.Combine(Terminal.Repository, "examples/nginx-deployment.yaml"));
            var applied = Stopwatch.GetElapsedTime(started);
            await FirstPageAsync(cancellationToken);
            var served = Stopwatch.GetElapsedTime(started);
            totals.Add(served.TotalSeconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {run}: up {up.TotalSeconds:F2} s, applied at {applied.TotalSeconds:F2} s, first page at {served.TotalSeconds:F2} s"));
            await Terminal.KuberAsync("down");
        }

        totals.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from ./kuber up to the first page: median {totals[totals.Count / 2]:F2} s of {runs} runs, worst {totals[^1]:F2} s"));
    }

    private static async Task FirstPageAsync(CancellationToken cancellationToken)
    {
        using HttpClient http = new(new SocketsHttpHandler { UseProxy = false, ConnectTimeout = TimeSpan.FromMilliseconds(500) }) { Timeout = TimeSpan.FromSeconds(2) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                using var response = await http.GetAsync(Page, limit.Token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !limit.IsCancellationRequested)
            {
                // Not yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }
}
