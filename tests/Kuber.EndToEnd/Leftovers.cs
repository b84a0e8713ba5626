using System.Net.NetworkInformation;

namespace Kuber.EndToEnd;

/// <summary>What a cluster that has been taken down must not leave on the machine.</summary>
internal static class Leftovers
{
    /// <summary>The interfaces that the machine has.</summary>
    public static IReadOnlyList<string> Interfaces() => [.. NetworkInterface.GetAllNetworkInterfaces().Select(i => i.Name)];

    /// <summary>What is there, in words; empty when the machine is clean.</summary>
    /// <param name="before">The interfaces that it had before the cluster.</param>
    public static string Describe(IReadOnlyList<string> before)
    {
        List<string> found = [];
        found.AddRange(File.ReadLines("/proc/self/mountinfo").Where(l => l.Contains("/var/lib/kubelet", StringComparison.Ordinal)).Select(l => "mount " + l));
        found.AddRange(Interfaces().Except(before).Where(n => n == "kuber0" || n.StartsWith("veth", StringComparison.Ordinal)).Select(n => "interface " + n));
        found.AddRange(new[] { "/var/lib/kubelet", "/var/lib/kuber", "/etc/kubernetes/pki", "/etc/kubernetes/admin.conf", "/etc/cni/net.d/10-kuber.conflist", "/sys/fs/cgroup/memory/kubepods", "/run/kuber/kuber.pid" }
            .Where(Path.Exists).Select(p => "path " + p));
        return string.Join('\n', found);
    }
}
