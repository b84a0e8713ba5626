using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Logs;
using Kuber.Kubelet.Pods;

namespace Kuber.Kubelet.Housekeeping;

/// <summary>
/// Removes what is left of restarts: of each container of a pod the newest dead instance stays, for its log and its last state;
/// older ones go with their logs, and so do sandboxes that nothing belongs to any more. What belongs to pods without a worker is
/// left to whoever removes those pods.
/// </summary>
internal sealed class DeadContainers(PodWorkers workers, IContainerRuntime runtime, RuntimeObserver observer, LogLinks links)
{
    /// <summary>Removes it once.</summary>
    public async Task CollectAsync(CancellationToken cancellationToken)
    {
        var pods = workers.Pods.Where(p => p.Metadata.DeletionTimestamp is null).Select(p => p.Metadata.Uid).ToHashSet(StringComparer.Ordinal);
        var sandboxes = await runtime.ListPodSandboxAsync(null, cancellationToken);
        var containers = (await runtime.ListContainersAsync(null, cancellationToken)).Where(c => pods.Contains(UidOf(c.Labels))).ToList();
        var removed = Old(containers);
        foreach (var container in removed)
        {
            await RemoveAsync(container, cancellationToken);
        }

        var used = containers.Except(removed).Select(c => c.PodSandboxId).ToHashSet(StringComparer.Ordinal);
        foreach (var sandbox in Unused(sandboxes.Where(s => pods.Contains(UidOf(s.Labels))), used))
        {
            await runtime.StopPodSandboxAsync(sandbox.Id, cancellationToken);
            await runtime.RemovePodSandboxAsync(sandbox.Id, cancellationToken);
        }
    }

    /// <summary>The dead containers that are not the newest dead one of their pod and name.</summary>
    public static List<CriContainer> Old(IEnumerable<CriContainer> containers) =>
    [
        .. containers.Where(c => c.State == CriConstants.ContainerExited)
            .GroupBy(c => (UidOf(c.Labels), c.Labels.GetValueOrDefault(ContainerLabels.ContainerName) ?? ""))
            .SelectMany(g => g.OrderByDescending(c => c.CreatedAt).Skip(1)),
    ];

    /// <summary>The sandboxes that have ended, have no containers, and are not the newest of their pod.</summary>
    public static List<PodSandbox> Unused(IEnumerable<PodSandbox> sandboxes, IReadOnlySet<string> used) =>
    [
        .. sandboxes.GroupBy(s => UidOf(s.Labels))
            .SelectMany(g => g.OrderByDescending(s => s.CreatedAt).Skip(1))
            .Where(s => s.State == CriConstants.SandboxNotReady && !used.Contains(s.Id)),
    ];

    private async Task RemoveAsync(CriContainer container, CancellationToken cancellationToken)
    {
        var log = (await runtime.ContainerStatusAsync(container.Id, cancellationToken))?.LogPath ?? "";
        await runtime.RemoveContainerAsync(container.Id, cancellationToken);
        observer.Forget(container.Id);
        links.Remove(container.Id);
        if (log.Length > 0 && Directory.Exists(Path.GetDirectoryName(log)))
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(log)!, Path.GetFileName(log) + "*"))
            {
                File.Delete(file);
            }
        }
    }

    private static string UidOf(Api.Runtime.ApiMap<string> labels) => labels.GetValueOrDefault(ContainerLabels.PodUid) ?? "";
}
