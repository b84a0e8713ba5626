using Kuber.Kubelet.Containers;
using Kuber.Kubelet.Linux;

namespace Kuber.Kubelet.Volumes;

/// <summary>Prepares a part of a volume for mounting, so that links in the volume cannot lead out of it.</summary>
internal static class SubPaths
{
    /// <summary>Makes the subpath where it is missing, and binds it to a place that the container cannot change. Returns that place.</summary>
    public static string Prepare(string volume, string subPath, string bindTarget, long? fsGroup)
    {
        if (subPath.StartsWith('/') || subPath.Split('/').Contains(".."))
        {
            throw new ContainerConfigException($"failed to prepare subPath for volumeMount: {subPath} must be a relative path without \"..\"");
        }

        var root = Real(volume);
        var full = Path.Combine(root, subPath);
        if (!Path.Exists(full))
        {
            // What exists of the way must lie in the volume before anything is made below it.
            var parent = Path.GetDirectoryName(full)!;
            while (!Path.Exists(parent))
            {
                parent = Path.GetDirectoryName(parent)!;
            }

            RequireInside(root, Real(parent), subPath);
            Directory.CreateDirectory(full);
            if (fsGroup is { } group)
            {
                Native.ChangeOwner(full, -1, group);
            }
        }

        var real = Real(full);
        RequireInside(root, real, subPath);
        if (Native.EffectiveUser() != 0)
        {
            return real;
        }

        if (MountTable.IsMountPoint(bindTarget))
        {
            Native.Unmount(bindTarget);
        }

        if (Directory.Exists(real))
        {
            Directory.CreateDirectory(bindTarget);
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(bindTarget)!);
            using (File.Create(bindTarget))
            {
                // The file's place to be bound to.
            }
        }

        Native.BindMount(real, bindTarget, readOnly: false);
        return bindTarget;
    }

    private static void RequireInside(string root, string path, string subPath)
    {
        if (path != root && !path.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal))
        {
            throw new ContainerConfigException($"failed to prepare subPath for volumeMount: {subPath} leads out of the volume");
        }
    }

    /// <summary>The path with all links resolved.</summary>
    private static string Real(string path)
    {
        var current = "/";
        var parts = new Stack<string>(path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse());
        for (var steps = 0; parts.TryPop(out var part); steps++)
        {
            if (steps > 255)
            {
                throw new ContainerConfigException($"{path} has too many links");
            }

            if (part == ".")
            {
                continue;
            }

            if (part == "..")
            {
                current = Path.GetDirectoryName(current) ?? "/";
                continue;
            }

            var next = Path.Combine(current, part);
            if (new FileInfo(next).LinkTarget is { } link)
            {
                foreach (var piece in link.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse())
                {
                    parts.Push(piece);
                }

                current = link.StartsWith('/') ? "/" : current;
                continue;
            }

            current = next;
        }

        return current;
    }
}
