using System.Diagnostics;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;

namespace Kuber.EndToEnd;

/// <summary>A <c>kuber server</c> of a test's own, on a free port.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;
    private readonly string folder;

    private ServerProcess(Process process, string folder) => (this.process, this.folder) = (process, folder);

    /// <summary>What the server said when it was ready.</summary>
    public string FirstLine { get; private set; } = "";

    /// <summary>Starts a server and waits until it says that it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(Path.Combine(Machine.Repository, "kuber"), ["server", "--data-dir", folder, "--https-port", "0", "--bind-address", "127.0.0.1", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ServerProcess server = new(Process.Start(start)!, folder);
        var errors = server.process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10), TimeProvider.System);

        // What is logged may come before.
        while (!server.FirstLine.StartsWith("ready", StringComparison.Ordinal))
        {
            server.FirstLine = await server.process.StandardOutput.ReadLineAsync(limit.Token) ?? "";
            if (server.FirstLine.Length == 0)
            {
                Assert.Fail("kuber server ended before it was ready: " + await errors);
            }
        }

        return server;
    }

    /// <summary>A client of the administrator.</summary>
    public HttpApiClient Connect() => new(KubeconfigFile.Load(Path.Combine(folder, "admin.conf")).Resolve(), TimeProvider.System);

    /// <summary>Sends a signal and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync(string signal)
    {
        await Machine.RunAsync("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"kuber server did not end within 30 s after {signal}");
        }

        return process.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
