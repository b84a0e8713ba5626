using System.Globalization;

namespace Kuber.Cluster;

/// <summary>
/// The configuration of a containerd that Kuber starts: the machine's own, and where this process may not lower the score by
/// which the kernel picks victims when memory runs out (a machine inside a container, say), with the switch by which containerd
/// does without that; it could start no pod otherwise.
/// </summary>
internal static class ContainerdConfiguration
{
    private const string Machines = "/etc/containerd/config.toml";
    private const string Adapted = "/run/kuber/containerd.toml";
    private const string Section = "[plugins.\"io.containerd.grpc.v1.cri\"]";
    private const string Switch = "restrict_oom_score_adj";
    private const int SysResource = 24;

    /// <summary>The file to start containerd with; null for its default.</summary>
    public static async Task<string?> FileAsync(CancellationToken cancellationToken)
    {
        if (HasCapability(SysResource))
        {
            return null;
        }

        var present = File.Exists(Machines) ? await File.ReadAllTextAsync(Machines, cancellationToken) : "version = 2\n";
        Directory.CreateDirectory(Path.GetDirectoryName(Adapted)!);
        await File.WriteAllTextAsync(Adapted, WithSwitch(present), cancellationToken);
        return Adapted;
    }

    /// <summary>A configuration with the switch in the section of CRI; one that says something about it stays as it is.</summary>
    internal static string WithSwitch(string configuration)
    {
        if (configuration.Contains(Switch, StringComparison.Ordinal))
        {
            return configuration;
        }

        var at = configuration.IndexOf(Section, StringComparison.Ordinal);
        return at < 0
            ? $"{configuration.TrimEnd()}\n\n{Section}\n  {Switch} = true\n"
            : configuration.Insert(at + Section.Length, $"\n    {Switch} = true");
    }

    private static bool HasCapability(int number)
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("CapEff:", StringComparison.Ordinal));
        return (ulong.Parse(line["CapEff:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> number & 1) == 1;
    }
}
