using Kuber.Kubelet.Cri.Messages;

namespace Kuber.Kubelet.Cri;

/// <summary>
/// The calls of CRI v1 that the kubelet makes. A failure of the runtime is a <see cref="CriException"/>.
/// All calls are idempotent where CRI says so: stop and remove succeed when there is nothing left to do.
/// </summary>
internal interface IContainerRuntime
{
    Task<VersionResponse> VersionAsync(CancellationToken cancellationToken);

    Task<StatusResponse> StatusAsync(CancellationToken cancellationToken);

    Task UpdateRuntimeConfigAsync(UpdateRuntimeConfigRequest request, CancellationToken cancellationToken);

    Task<string> RunPodSandboxAsync(RunPodSandboxRequest request, CancellationToken cancellationToken);

    Task StopPodSandboxAsync(string sandboxId, CancellationToken cancellationToken);

    Task RemovePodSandboxAsync(string sandboxId, CancellationToken cancellationToken);

    /// <summary>The status, or null where the sandbox is gone.</summary>
    Task<PodSandboxStatus?> PodSandboxStatusAsync(string sandboxId, CancellationToken cancellationToken);

    Task<IReadOnlyList<PodSandbox>> ListPodSandboxAsync(PodSandboxFilter? filter, CancellationToken cancellationToken);

    Task<string> CreateContainerAsync(CreateContainerRequest request, CancellationToken cancellationToken);

    Task StartContainerAsync(string containerId, CancellationToken cancellationToken);

    /// <summary>Stops a container: its stop signal, then after <paramref name="gracePeriodSeconds"/> SIGKILL.</summary>
    Task StopContainerAsync(string containerId, long gracePeriodSeconds, CancellationToken cancellationToken);

    Task RemoveContainerAsync(string containerId, CancellationToken cancellationToken);

    Task<IReadOnlyList<CriContainer>> ListContainersAsync(ContainerFilter? filter, CancellationToken cancellationToken);

    /// <summary>The status, or null where the container is gone.</summary>
    Task<CriContainerStatus?> ContainerStatusAsync(string containerId, CancellationToken cancellationToken);

    Task UpdateContainerResourcesAsync(UpdateContainerResourcesRequest request, CancellationToken cancellationToken);

    Task ReopenContainerLogAsync(string containerId, CancellationToken cancellationToken);

    Task<ExecSyncResponse> ExecSyncAsync(string containerId, IEnumerable<string> command, TimeSpan timeout, CancellationToken cancellationToken);

    Task<string> ExecAsync(ExecRequest request, CancellationToken cancellationToken);

    Task<string> AttachAsync(AttachRequest request, CancellationToken cancellationToken);

    Task<string> PortForwardAsync(PortForwardRequest request, CancellationToken cancellationToken);

    Task<IReadOnlyList<ContainerStats>> ListContainerStatsAsync(ContainerStatsFilter? filter, CancellationToken cancellationToken);

    Task<IReadOnlyList<Image>> ListImagesAsync(CancellationToken cancellationToken);

    /// <summary>The image, or null where the node does not have it.</summary>
    Task<Image?> ImageStatusAsync(ImageSpec image, CancellationToken cancellationToken);

    Task<string> PullImageAsync(PullImageRequest request, CancellationToken cancellationToken);

    Task RemoveImageAsync(ImageSpec image, CancellationToken cancellationToken);

    Task<ImageFsInfoResponse> ImageFsInfoAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Ids of containers and sandboxes that changed state, as they change. Ends when the runtime closes the stream; the
    /// caller then lists everything and subscribes again.
    /// </summary>
    IAsyncEnumerable<string> ContainerEventsAsync(CancellationToken cancellationToken);
}
