using System.CommandLine;

namespace Kuber.Bench.Api;

/// <summary><c>api</c>: what an API server does under load over TLS.</summary>
internal static class ApiBench
{
    /// <summary>The command.</summary>
    public static Command Command()
    {
        Option<FileInfo?> kubeconfig = new("--kubeconfig") { Description = "The API server to measure, which should be empty; without it a server of Kuber is started, and its start and memory are measured too." };
        Option<int[]> pids = new("--pid") { Description = "Processes of the server of --kubeconfig, for its memory and processor time.", AllowMultipleArgumentsPerToken = true };
        Option<double> seconds = new("--seconds") { Description = "How long each load runs.", DefaultValueFactory = _ => 4 };
        Option<int> small = new("--small") { Description = "ConfigMaps, and pods, of the small state.", DefaultValueFactory = _ => 5_000 };
        Option<int> large = new("--large") { Description = "ConfigMaps, and pods, of the large state; 0 leaves it out.", DefaultValueFactory = _ => 50_000 };
        Option<int> connections = new("--connections") { Description = "HTTP/2 connections.", DefaultValueFactory = _ => 4 };
        Option<int> inFlight = new("--in-flight") { Description = "Requests in flight over all connections.", DefaultValueFactory = _ => 64 };
        Option<int> perConnection = new("--watches-per-connection") { Description = "Watches that share a connection, as those of one client do.", DefaultValueFactory = _ => 50 };
        Option<string[]> only = new("--only") { Description = "Parts to run: writes (or update, merge, strategic, apply), reads, lists, watches, large.", AllowMultipleArgumentsPerToken = true };
        Option<FileInfo> json = new("--json") { Description = "Where the figures are written to.", DefaultValueFactory = _ => new(Path.Combine(Terminal.Repository, "artifacts/bench-api.json")) };
        Command command = new("api", "Creates, updates, patches, gets, lists and watches of an API server under load over TLS, its memory and its start.")
        {
            kubeconfig, pids, seconds, small, large, connections, inFlight, perConnection, only, json,
        };
        command.SetAction(result =>
        {
            using var own = result.GetValue(kubeconfig) is null ? OwnServer.Start() : null;
            var target = own?.Target ?? BenchTarget.Of(result.GetValue(kubeconfig)!.FullName, result.GetValue(pids) ?? []);
            var report = new BenchReport();
            BenchReport.Begin();
            if (own is not null)
            {
                report.Add(new("ready after the process starts", own.ReadySeconds, "s") { Upstream = Upstream.ReadySeconds, Aim = Upstream.AimOfReadySeconds });
            }

            new ApiRun(target, new(target, result.GetValue(connections), result.GetValue(inFlight)), report)
            {
                Seconds = result.GetValue(seconds),
                Small = result.GetValue(small),
                Large = result.GetValue(large),
                PerConnection = result.GetValue(perConnection),
                Only = result.GetValue(only) ?? [],
            }.All();
            report.Save(result.GetValue(json)!.FullName);
        });
        return command;
    }
}
