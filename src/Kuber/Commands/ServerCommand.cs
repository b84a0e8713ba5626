using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Kuber.ApiServer;
using Kuber.Store.Embedded;

namespace Kuber.Commands;

/// <summary><c>kuber server</c>: the control plane alone, without root and without a node.</summary>
internal static class ServerCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var dataDir = new Option<DirectoryInfo>("--data-dir") { Description = "The folder of the data; made where it is missing.", Required = true };
        var port = new Option<int>("--https-port") { Description = "The port to listen on.", DefaultValueFactory = _ => 6443 };
        var address = new Option<string>("--bind-address") { Description = "The address to listen on.", DefaultValueFactory = _ => "0.0.0.0" };
        var cidr = new Option<string>("--service-cidr") { Description = "The range of cluster IPs.", DefaultValueFactory = _ => "10.96.0.0/12" };
        var scheduler = new Option<bool>("--scheduler") { Description = "Run the scheduler.", DefaultValueFactory = _ => true };
        var controllers = new Option<bool>("--controllers") { Description = "Run the controllers.", DefaultValueFactory = _ => true };
        var command = new Command("server", "Run the control plane alone, without root and without a node.") { dataDir, port, address, cidr, scheduler, controllers };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(() => RunAsync(
            result.GetRequiredValue(dataDir).FullName,
            IPAddress.Parse(result.GetRequiredValue(address)),
            result.GetValue(port),
            result.GetRequiredValue(cidr),
            cancellationToken)));
        return command;
    }

    private static async Task RunAsync(string dataDir, IPAddress address, int port, string cidr, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        Directory.CreateDirectory(dataDir);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => Stop(c, stop));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, c => Stop(c, stop));
        await using var store = await SqliteStore.OpenAsync(new(Path.Combine(dataDir, "store.db")), stop.Token);
        await using var server = new ApiServerHost(new ApiServerOptions
        {
            Store = store,
            Random = new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
            PkiDirectory = Path.Combine(dataDir, "pki"),
            Address = address,
            HttpsPort = port,
            ServiceCidr = cidr,
        });
        await server.StartAsync(stop.Token);
        server.WriteKubeconfig(Path.Combine(dataDir, "admin.conf"), "kubernetes-admin", "system:masters");
        Console.WriteLine($"ready in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Token.Register(() => stopped.TrySetResult());
        await stopped.Task;
    }

    private static void Stop(PosixSignalContext context, CancellationTokenSource stop)
    {
        context.Cancel = true;
        stop.Cancel();
    }
}
