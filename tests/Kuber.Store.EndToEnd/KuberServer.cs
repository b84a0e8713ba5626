using System.Diagnostics;
using System.Globalization;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;

namespace Kuber.Store.EndToEnd;

/// <summary>A <c>kuber server</c> over an etcd, at an address of its own.</summary>
internal sealed class KuberServer : IDisposable
{
    private static readonly string Program = Path.Combine(FindRepository(), "kuber");
    private readonly string folder;
    private readonly Process process;

    private KuberServer(string folder, Process process) => (this.folder, this.process) = (folder, process);

    public HttpApiClient Client => field ??= new(KubeconfigFile.Load(Path.Combine(folder, "admin.conf")).Resolve(), TimeProvider.System);

    /// <summary>Starts a server and waits until it is ready.</summary>
    public static async Task<KuberServer> StartAsync(string folder, string address, int port, string advertised, EtcdCluster etcd)
    {
        var servers = string.Join(',', etcd.Members.Select(member => member.Client.GetLeftPart(UriPartial.Authority)));
        string[] arguments =
        [
            "server", "--data-dir", folder, "--bind-address", address, "--https-port", port.ToString(CultureInfo.InvariantCulture),
            "--advertise-address", advertised, "--datastore", "etcd", "--etcd-servers", servers, "--log-level", "Warning",
        ];
        var process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var server = new KuberServer(folder, process);
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        if (await process.StandardOutput.ReadLineAsync(patience.Token) is not { Length: > 0 })
        {
            server.Dispose();
            Assert.Fail("kuber server ended before it was ready: " + await errors);
        }
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
        Client.Dispose();
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kuber.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not run inside the repository");
        }
        return folder.FullName;
    }
}
