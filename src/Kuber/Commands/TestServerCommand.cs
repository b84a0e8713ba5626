using System.CommandLine;
using Kuber.Cluster;
using Kuber.Controllers;
using Kuber.Testing;
using Kuber.Testing.Clocks;
using Kuber.Testing.Server;

namespace Kuber.Commands;

/// <summary><c>kuber testserver</c>: a cluster in memory with fake nodes, for tests in any language. See docs/testing.md.</summary>
internal static class TestServerCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        Option<int> nodes = new("--nodes") { Description = "How many fake nodes to begin with: node-1, node-2 and so on.", DefaultValueFactory = _ => 1 };
        Option<string> clock = new("--clock") { Description = "real, or fake: time stands still until a control request moves it.", DefaultValueFactory = _ => "real" };
        clock.AcceptOnlyFromAmong("real", "fake");
        Option<string[]> controllers = new("--controllers") { Description = "Which controllers run: * for all, a name for one more, -name for one less.", DefaultValueFactory = _ => ["*"], AllowMultipleArgumentsPerToken = true };
        controllers.Validators.Add(static result =>
        {
            try
            {
                BuiltInControllers.Select([.. result.Tokens.Select(static t => t.Value)]);
            }
            catch (ArgumentException e)
            {
                result.AddError(e.Message);
            }
        });
        Option<bool> scheduler = new("--scheduler") { Description = "Run the scheduler.", DefaultValueFactory = _ => true };
        Option<int> seed = new("--seed") { Description = "The seed of uids, generated names and chance.", DefaultValueFactory = _ => 1 };
        Option<int> port = new("--https-port") { Description = "The port of the API server; 0 for any free one." };
        Option<int> control = new("--control-port") { Description = "The port of the control requests; 0 for any free one." };
        Option<FileInfo?> kubeconfig = new("--kubeconfig") { Description = "Where to write the administrator's kubeconfig; a temporary file unless given." };
        Command command = new("testserver", "Run a cluster in memory with fake nodes, for tests in any language.") { nodes, clock, controllers, scheduler, seed, port, control, kubeconfig };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(() => RunAsync(
            new()
            {
                Cluster = new TestClusterOptions
                {
                    Nodes = result.GetValue(nodes),
                    Clock = result.GetValue(clock) == "fake" ? new FakeClock(TimeProvider.System.GetUtcNow()) : TimeProvider.System,
                    Controllers = result.GetRequiredValue(controllers),
                    Scheduler = result.GetValue(scheduler),
                    Seed = result.GetValue(seed),
                    HttpsPort = result.GetValue(port),
                },
                ControlPort = result.GetValue(control),
                Kubeconfig = result.GetValue(kubeconfig)?.FullName ?? "",
            },
            cancellationToken)));
        return command;
    }

    private static async Task RunAsync(TestServerOptions options, CancellationToken cancellationToken)
    {
        using ShutdownSignals signals = new(cancellationToken);
        await using var server = await TestServer.StartAsync(options, signals.Token);
        Console.WriteLine(server.ToJson());
        await Task.WhenAny(signals.WaitAsync(), InputEndsAsync(signals.Token));
    }

    /// <summary>Completes when standard input is closed: whoever started the process has ended.</summary>
    private static async Task InputEndsAsync(CancellationToken cancellationToken)
    {
        await using var input = Console.OpenStandardInput();
        var buffer = new byte[256];
        while (await input.ReadAsync(buffer, cancellationToken) > 0)
        {
            // What is said there means nothing.
        }
    }
}
