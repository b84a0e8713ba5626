using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Kuber.Clients.EndToEnd;

/// <summary>A <c>kuber testserver</c>, with two fake nodes.</summary>
public sealed class TestServerProcess : IAsyncLifetime
{
    private Process? process;

    /// <summary>The administrator's kubeconfig.</summary>
    public string Kubeconfig { get; private set; } = "";

    /// <summary>The base of control requests.</summary>
    public Uri Control { get; private set; } = new("http://127.0.0.1");

    public async Task InitializeAsync()
    {
        process = Start("--nodes", "2");
        var told = await ReadyAsync(process);
        Kubeconfig = (string)told["kubeconfig"]!;
        Control = new((string)told["control"]!);
    }

    public async Task DisposeAsync()
    {
        process!.StandardInput.Close();
        await EndAsync(process);
        process.Dispose();
    }

    /// <summary>Starts a server.</summary>
    internal static Process Start(params string[] options) => Process.Start(new ProcessStartInfo(Path.Combine(Machine.Repository, "kuber"), ["testserver", .. options])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    /// <summary>What a server says when it is ready.</summary>
    internal static async Task<JsonNode> ReadyAsync(Process process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10), TimeProvider.System);
        return JsonNode.Parse(await process.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException("kuber testserver ended before it was ready"))!;
    }

    /// <summary>Waits for the end of a server; its exit code.</summary>
    internal static async Task<int> EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            Assert.Fail("kuber testserver did not end within 60 s");
        }

        return process.ExitCode;
    }
}
