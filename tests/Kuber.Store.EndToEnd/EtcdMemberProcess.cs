using System.Diagnostics;
using System.Globalization;

namespace Kuber.Store.EndToEnd;

/// <summary>One member of an etcd cluster: a process of its own, which can be killed, frozen and started again on its data.</summary>
public sealed class EtcdMemberProcess(string name, string folder, Uri client, Uri peer, string cluster, IReadOnlyList<string> further) : IDisposable
{
    private Process? process;

    public Uri Client { get; } = client;

    public string Peering => $"{name}={Origin(peer)}";

    public void Start()
    {
        var start = new ProcessStartInfo(EtcdPrograms.Server) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            "--name", name, "--data-dir", Path.Combine(folder, name),
            "--listen-client-urls", Origin(Client), "--advertise-client-urls", Origin(Client),
            "--listen-peer-urls", Origin(peer), "--initial-advertise-peer-urls", Origin(peer),
            "--initial-cluster", cluster, "--initial-cluster-state", "new",
            "--logger", "zap", "--log-level", "error", .. further,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Ends the process at once, as a power cut of its machine would.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <summary>The process keeps its connections and answers nothing.</summary>
    public void Freeze() => Signal("-STOP");

    public void Thaw() => Signal("-CONT");

    public void Dispose()
    {
        if (process is not null)
        {
            Kill();
        }
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
