using System.Diagnostics;

namespace Kuber.Store.EndToEnd;

/// <summary>
/// The programs of the packages etcd-server and etcd-client. Root installs them where they are missing; KUBER_ETCD names a
/// folder with others.
/// </summary>
public static class EtcdPrograms
{
    private static readonly Lazy<string> Folder = new(Find);

    public static string Server => Path.Combine(Folder.Value, "etcd");

    public static string Client => Path.Combine(Folder.Value, "etcdctl");

    /// <summary>Runs <c>etcdctl</c> and returns what it prints.</summary>
    public static async Task<string> ControlAsync(string endpoint, params string[] arguments)
    {
        var start = new ProcessStartInfo(Client) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["ETCDCTL_API"] = "3" } };
        foreach (var argument in arguments.Prepend(endpoint).Prepend("--endpoints"))
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"etcdctl {string.Join(' ', arguments)}: {await errors}");
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("KUBER_ETCD") is { Length: > 0 } given)
        {
            return given;
        }
        if (!File.Exists("/usr/bin/etcd") || !File.Exists("/usr/bin/etcdctl"))
        {
            var command = "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends etcd-server etcd-client";
            using var install = Process.Start(new ProcessStartInfo("sh") { ArgumentList = { "-c", command + " >/dev/null" } })!;
            install.WaitForExit();
            if (install.ExitCode != 0)
            {
                throw new InvalidOperationException("these tests need etcd: run apt-get install etcd-server etcd-client as root, or name a folder with etcd and etcdctl in KUBER_ETCD");
            }
        }
        return "/usr/bin";
    }
}
