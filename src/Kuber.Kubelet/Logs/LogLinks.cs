using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Logs;

/// <summary>Keeps the links in <c>/var/log/containers</c> that log collectors follow.</summary>
internal sealed class LogLinks(KubeletPaths paths)
{
    /// <summary>Links to the log of a container that has started.</summary>
    public void Add(Pod pod, string container, string id, int restartCount)
    {
        if (paths.ContainerLogs.Length == 0)
        {
            return;
        }

        var meta = pod.Metadata;
        Directory.CreateDirectory(paths.ContainerLogs);
        var link = paths.ContainerLogLink(meta.Name, meta.Namespace, container, id);
        File.Delete(link);
        File.CreateSymbolicLink(link, Path.Combine(paths.PodLogs(meta.Namespace, meta.Name, meta.Uid), KubeletPaths.ContainerLog(container, restartCount)));
    }

    /// <summary>Removes the link of a container.</summary>
    public void Remove(string id)
    {
        if (paths.ContainerLogs.Length == 0 || !Directory.Exists(paths.ContainerLogs))
        {
            return;
        }

        foreach (var link in Directory.EnumerateFiles(paths.ContainerLogs, "*-" + id + ".log"))
        {
            File.Delete(link);
        }
    }
}
