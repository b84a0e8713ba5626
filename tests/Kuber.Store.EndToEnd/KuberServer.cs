using System.Diagnostics;
using System.Globalization;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;

namespace Kuber.Store.EndToEnd;

/// <summary>A <c>kuber server</c>.</summary>
internal sealed class KuberServer : IDisposable
{
    private readonly string folder;
    private readonly Process process;
    private HttpApiClient? client;

    private KuberServer(string folder, Process process) => (this.folder, this.process) = (folder, process);

    public HttpApiClient Client => client ??= new(KubeconfigFile.Load(Path.Combine(folder, "admin.conf")).Resolve(), TimeProvider.System);

    /// <summary>Starts a server over an etcd and waits until it is ready.</summary>
    public static Task<KuberServer> StartAsync(string folder, string address, int port, string advertised, EtcdCluster etcd) =>
        StartAsync(folder, "--bind-address", address, "--https-port", port.ToString(CultureInfo.InvariantCulture), "--advertise-address", advertised, "--datastore", "etcd", "--etcd-servers", etcd.Servers);

    /// <summary>Starts a server and waits until it is ready.</summary>
    public static async Task<KuberServer> StartAsync(string folder, params string[] flags)
    {
        string[] arguments = ["server", "--data-dir", folder, "--log-level", "Warning", .. flags];
        var process = Process.Start(new ProcessStartInfo(KuberProgram.File, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var server = new KuberServer(folder, process);
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("ready in", StringComparison.Ordinal))
            {
                return server;
            }
        }
        server.Dispose();
        Assert.Fail("kuber server ended before it was ready: " + await errors);
        return server;
    }

    /// <summary>Ends the process at once.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Lets the server end in good order.</summary>
    public async Task StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }
        process.Dispose();
        client?.Dispose();
    }
}
