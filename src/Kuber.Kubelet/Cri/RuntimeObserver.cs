using System.Collections.Concurrent;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Pods;

namespace Kuber.Kubelet.Cri;

/// <summary>Reads what the runtime has of a pod. The status of an exited container never changes, so it is read once.</summary>
internal sealed class RuntimeObserver(IContainerRuntime runtime)
{
    private readonly ConcurrentDictionary<string, CriContainerStatus> exited = new();

    /// <summary>Sandboxes and containers of a pod, newest first.</summary>
    public async Task<PodObservation> ObserveAsync(string podUid, CancellationToken cancellationToken)
    {
        var selector = ApiMap.Of((ContainerLabels.PodUid, podUid));
        var sandboxes = await runtime.ListPodSandboxAsync(new PodSandboxFilter { LabelSelector = selector }, cancellationToken);
        if (sandboxes.Count == 0)
        {
            return PodObservation.None;
        }

        var containers = await runtime.ListContainersAsync(new ContainerFilter { LabelSelector = selector }, cancellationToken);
        var sandboxStatuses = new List<PodSandboxStatus>();
        foreach (var sandbox in sandboxes.OrderByDescending(s => s.CreatedAt))
        {
            if (await runtime.PodSandboxStatusAsync(sandbox.Id, cancellationToken) is { } status)
            {
                sandboxStatuses.Add(status);
            }
        }

        var observed = new List<ObservedContainer>();
        foreach (var container in containers.OrderByDescending(c => c.CreatedAt))
        {
            if (await StatusOfAsync(container, cancellationToken) is { } status)
            {
                observed.Add(new ObservedContainer(status, container.PodSandboxId));
            }
        }

        return new PodObservation(sandboxStatuses, observed);
    }

    /// <summary>Forgets a removed container.</summary>
    public void Forget(string containerId) => exited.TryRemove(containerId, out _);

    private async Task<CriContainerStatus?> StatusOfAsync(CriContainer container, CancellationToken cancellationToken)
    {
        if (container.State == CriConstants.ContainerExited && exited.TryGetValue(container.Id, out var known))
        {
            return known;
        }

        var status = await runtime.ContainerStatusAsync(container.Id, cancellationToken);
        if (status is { State: CriConstants.ContainerExited })
        {
            exited[container.Id] = status;
        }

        return status;
    }
}
