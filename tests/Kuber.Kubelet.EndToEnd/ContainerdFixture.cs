using System.Diagnostics;

namespace Kuber.Kubelet.EndToEnd;

/// <summary>
/// A containerd of the tests' own, with a pause image, a busybox image and a bridge network. Tests that need it are skipped
/// where the machine has no containerd or the tests do not run as root.
/// </summary>
public sealed class ContainerdFixture : IAsyncLifetime
{
    private Process? containerd;

    /// <summary>Whether containers can run here.</summary>
    public static bool Possible { get; } =
        OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/containerd") && File.Exists("/bin/busybox") && Directory.Exists("/usr/lib/cni");

    public string Root { get; } = Directory.CreateTempSubdirectory("kuber-kubelet-").FullName;

    public string Socket => Path.Combine(Root, "containerd.sock");

    public async Task InitializeAsync()
    {
        if (!Possible)
        {
            return;
        }

        var net = Path.Combine(Root, "net.d");
        Directory.CreateDirectory(net);
        var octet = Environment.ProcessId % 200 + 20;
        await File.WriteAllTextAsync(Path.Combine(net, "10-test.conflist"), $$"""
            {"cniVersion":"1.0.0","name":"kubelettest","plugins":[
              {"type":"bridge","bridge":"kl{{Environment.ProcessId}}","isGateway":true,"hairpinMode":true,
               "ipam":{"type":"host-local","ranges":[[{"subnet":"10.219.{{octet}}.0/24"}]],"routes":[{"dst":"0.0.0.0/0"}],"dataDir":"{{Root}}/cni"} },
              {"type":"portmap","capabilities":{"portMappings":true} } ]}
            """);
        await File.WriteAllTextAsync(Path.Combine(Root, "config.toml"), $$"""
            version = 2
            root = "{{Root}}/root"
            state = "{{Root}}/state"
            [grpc]
              address = "{{Socket}}"
            [plugins."io.containerd.grpc.v1.cri"]
              sandbox_image = "registry.k8s.io/pause:3.10"
              restrict_oom_score_adj = true
              stream_server_address = "127.0.0.1"
              stream_server_port = "0"
              [plugins."io.containerd.grpc.v1.cri".cni]
                bin_dir = "/usr/lib/cni"
                conf_dir = "{{net}}"
            [plugins."io.containerd.internal.v1.opt"]
              path = "{{Root}}/opt"
            """);
        var log = File.Create(Path.Combine(Root, "containerd.log"));
        containerd = Process.Start(new ProcessStartInfo("/usr/bin/containerd", ["-c", Path.Combine(Root, "config.toml")]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        _ = containerd.StandardError.BaseStream.CopyToAsync(log);
        _ = containerd.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await Tests.Eventually.Holds(() => TestImages.Ctr(Socket, "version") == 0, () => "containerd answers on " + Socket);
        ImportBusybox("1.36");
        TestImages.Import(Root, Socket, "registry.k8s.io/pause:3.10", "\"Entrypoint\":[\"/bin/sh\",\"-c\",\"trap 'exit 0' TERM; while :; do sleep 3600 & wait; done\"]");
    }

    /// <summary>Imports the busybox image under a tag.</summary>
    public void ImportBusybox(string tag) => TestImages.Import(Root, Socket, "docker.io/library/busybox:" + tag, $"\"Cmd\":[\"sh\"],\"Labels\":{{\"tag\":\"{tag}\"}}");

    public async Task DisposeAsync()
    {
        if (containerd is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            TestImages.Run("ip", "link", "delete", "kl" + Environment.ProcessId);
        }

        foreach (var line in File.ReadLines("/proc/self/mountinfo").Select(l => l.Split(' ')[4]).Where(m => m.StartsWith(Root + "/", StringComparison.Ordinal)).Reverse())
        {
            TestImages.Run("umount", "-l", line);
        }

        foreach (var tree in Directory.EnumerateDirectories("/sys/fs/cgroup").Append("/sys/fs/cgroup").Select(t => Path.Combine(t, Path.GetFileName(Root))).Where(Directory.Exists))
        {
            TestImages.Run("find", tree, "-depth", "-type", "d", "-delete");
        }

        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // A mount that lingers keeps its directory.
        }
    }
}
