using System.CommandLine;
using System.Globalization;

namespace Kuber.Bench.Clusters;

/// <summary><c>idle</c>: what the cluster's process takes of memory and processor while nothing is asked of it.</summary>
internal static class ClusterIdle
{
    private const string PidFile = "/run/kuber/kuber.pid";

    /// <summary>The command.</summary>
    public static Command Command()
    {
        Option<int> seconds = new("--seconds") { Description = "How long to measure.", DefaultValueFactory = _ => 60 };
        Option<bool> present = new("--present") { Description = "Measure the cluster that runs, as it is, instead of one of its own with the first scenario." };
        Command command = new("idle", "Memory and processor of the idle process with the first scenario running.") { seconds, present };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(seconds), result.GetValue(present), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int seconds, bool present, CancellationToken cancellationToken)
    {
        if (!present)
        {
            await Terminal.KuberAsync("up");
            await Terminal.KuberAsync("image", "nginx:1.14.2", "--package", "nginx");
            await Terminal.KuberAsync("image", "busybox:1.36", "--package", "busybox-static");
            foreach (var example in new[] { "nginx-pod", "nginx-deployment", "config-pod", "secret-pod" })
            {
                await Terminal.KubectlAsync("apply", "-f", Path.Combine(Terminal.Repository, $"examples/{example}.yaml"));
            }

            await Terminal.KubectlAsync("wait", "--for=condition=Ready", "pods", "--all", "--timeout=60s");
            Console.WriteLine("the first scenario runs; settling for 20 s");
            await Task.Delay(TimeSpan.FromSeconds(20), cancellationToken);
        }

        var pid = int.Parse(await File.ReadAllTextAsync(PidFile, cancellationToken), CultureInfo.InvariantCulture);
        var before = ProcessFigures.ProcessorSeconds(pid);
        await Task.Delay(TimeSpan.FromSeconds(seconds), cancellationToken);
        var used = ProcessFigures.ProcessorSeconds(pid) - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"idle for {seconds} s: {ProcessFigures.ResidentMegabytes(pid):F0} MB resident, {used:F2} s of processor = {100 * used / seconds:F2} % of one core"));
        if (!present)
        {
            await Terminal.KuberAsync("down");
        }
    }
}
