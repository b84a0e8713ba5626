using System.Globalization;
using Kuber.Client;
using Kuber.Store.Tests.Linearizability;
using Xunit.Abstractions;

namespace Kuber.Store.EndToEnd;

/// <summary>The history that clients of an API server over the embedded store see is linearizable, though its process is killed again and again.</summary>
public sealed class ServerHistoryTests(ITestOutputHelper output) : IDisposable
{
    private const int Clients = 6;
    private static readonly int Rounds = Environment.GetEnvironmentVariable("KUBER_LONG") is { Length: > 0 } ? 30 : 3;
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-history-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task AServerThatIsKilledIsLinearizable()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var server = await StartAsync();
        try
        {
            var present = new TaskCompletionSource<IApiClient>(TaskCreationOptions.RunContinuationsAsynchronously);
            present.SetResult(server.Client);
            var recorder = new HistoryRecorder(seed);
            using var stop = new CancellationTokenSource();
            var running = recorder.RunAsync(() => new ServerAsStore(() => Volatile.Read(ref present).Task), Clients, long.MaxValue, stop.Token);
            for (var round = 0; round < Rounds; round++)
            {
                var goal = recorder.Answered + random.Next(200, 600);
                await Eventually.TrueAsync(string.Create(CultureInfo.InvariantCulture, $"{goal} answers"), () => Task.FromResult(recorder.Answered >= goal));
                var next = new TaskCompletionSource<IApiClient>(TaskCreationOptions.RunContinuationsAsynchronously);
                Volatile.Write(ref present, next);
                server.Kill();
                server.Dispose();
                server = await StartAsync();
                next.SetResult(server.Client);
            }
            await stop.CancelAsync();
            await running;
            output.WriteLine($"{recorder.History.Count} operations, {recorder.History.Count(operation => operation.Outcome == HistoryOutcome.Unknown)} in doubt");
            Assert.Null(LinearizabilityChecker.Check(recorder.History));
        }
        finally
        {
            server.Dispose();
        }
    }

    private Task<KuberServer> StartAsync() => KuberServer.StartAsync(folder, "--bind-address", "127.0.0.1", "--https-port", "0", "--scheduler", "false", "--controllers", "false");
}
