using Kuber.Commands;

namespace Kuber.Cluster;

/// <summary>What a machine must have to be a node.</summary>
internal static class HostRequirements
{
    private const long LeastFreeBytes = 200L << 20;

    /// <summary>Checks system, rights and disk; says in one sentence what is missing.</summary>
    /// <exception cref="CommandException">Something is missing.</exception>
    public static void CheckNode()
    {
        CheckRights();
        CheckDisk(ClusterDefaults.StateFolder);
    }

    /// <summary>Checks system and rights.</summary>
    /// <exception cref="CommandException">One is wrong.</exception>
    public static void CheckRights()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new CommandException("a node needs Linux; kuber server runs a control plane without one");
        }

        if (!Environment.IsPrivilegedProcess)
        {
            throw new CommandException("a node needs root: run this as root, or kuber server --data-dir DIR for a control plane without a node");
        }
    }

    /// <summary>Checks that the disk of a folder has room.</summary>
    /// <exception cref="CommandException">It has not.</exception>
    public static void CheckDisk(string folder)
    {
        Directory.CreateDirectory(folder);
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (free < LeastFreeBytes)
        {
            throw new CommandException($"the disk of {folder} has {free >> 20} MiB free; at least {LeastFreeBytes >> 20} MiB are needed");
        }
    }
}
