using System.Runtime.CompilerServices;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Machinery.Grpc;

namespace Kuber.Kubelet.Cri;

/// <summary>Talks CRI v1 over a Unix socket.</summary>
internal sealed class CriRuntime(GrpcChannel channel) : IContainerRuntime
{
    private const string Runtime = "/runtime.v1.RuntimeService/";
    private const string Images = "/runtime.v1.ImageService/";
    private static readonly TimeSpan CallTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan SandboxTimeout = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan PullTimeout = TimeSpan.FromMinutes(30);

    public Task<VersionResponse> VersionAsync(CancellationToken cancellationToken) =>
        CallAsync<VersionRequest, VersionResponse>(Runtime + "Version", new VersionRequest { Version = "v1" }, CallTimeout, cancellationToken);

    public Task<StatusResponse> StatusAsync(CancellationToken cancellationToken) =>
        CallAsync<StatusRequest, StatusResponse>(Runtime + "Status", new StatusRequest(), CallTimeout, cancellationToken);

    /// <summary>The status with what the runtime tells of its own configuration.</summary>
    public Task<StatusResponse> VerboseStatusAsync(CancellationToken cancellationToken) =>
        CallAsync<StatusRequest, StatusResponse>(Runtime + "Status", new StatusRequest { Verbose = true }, CallTimeout, cancellationToken);

    public Task UpdateRuntimeConfigAsync(UpdateRuntimeConfigRequest request, CancellationToken cancellationToken) =>
        CallAsync<UpdateRuntimeConfigRequest, EmptyResponse>(Runtime + "UpdateRuntimeConfig", request, CallTimeout, cancellationToken);

    public async Task<string> RunPodSandboxAsync(RunPodSandboxRequest request, CancellationToken cancellationToken) =>
        (await CallAsync<RunPodSandboxRequest, RunPodSandboxResponse>(Runtime + "RunPodSandbox", request, SandboxTimeout, cancellationToken)).PodSandboxId;

    public Task StopPodSandboxAsync(string sandboxId, CancellationToken cancellationToken) =>
        IgnoreGoneAsync(CallAsync<StopPodSandboxRequest, EmptyResponse>(Runtime + "StopPodSandbox", new StopPodSandboxRequest { PodSandboxId = sandboxId }, CallTimeout, cancellationToken));

    public Task RemovePodSandboxAsync(string sandboxId, CancellationToken cancellationToken) =>
        IgnoreGoneAsync(CallAsync<RemovePodSandboxRequest, EmptyResponse>(Runtime + "RemovePodSandbox", new RemovePodSandboxRequest { PodSandboxId = sandboxId }, CallTimeout, cancellationToken));

    public async Task<PodSandboxStatus?> PodSandboxStatusAsync(string sandboxId, CancellationToken cancellationToken)
    {
        try
        {
            return (await CallAsync<PodSandboxStatusRequest, PodSandboxStatusResponse>(
                Runtime + "PodSandboxStatus", new PodSandboxStatusRequest { PodSandboxId = sandboxId }, CallTimeout, cancellationToken)).Status;
        }
        catch (CriException failure) when (failure.Code == CriException.NotFound)
        {
            return null;
        }
    }

    public async Task<IReadOnlyList<PodSandbox>> ListPodSandboxAsync(PodSandboxFilter? filter, CancellationToken cancellationToken) =>
        (await CallAsync<ListPodSandboxRequest, ListPodSandboxResponse>(Runtime + "ListPodSandbox", new ListPodSandboxRequest { Filter = filter }, CallTimeout, cancellationToken)).Items;

    public async Task<string> CreateContainerAsync(CreateContainerRequest request, CancellationToken cancellationToken) =>
        (await CallAsync<CreateContainerRequest, CreateContainerResponse>(Runtime + "CreateContainer", request, CallTimeout, cancellationToken)).ContainerId;

    public Task StartContainerAsync(string containerId, CancellationToken cancellationToken) =>
        CallAsync<StartContainerRequest, EmptyResponse>(Runtime + "StartContainer", new StartContainerRequest { ContainerId = containerId }, CallTimeout, cancellationToken);

    public Task StopContainerAsync(string containerId, long gracePeriodSeconds, CancellationToken cancellationToken) =>
        IgnoreGoneAsync(CallAsync<StopContainerRequest, EmptyResponse>(
            Runtime + "StopContainer", new StopContainerRequest { ContainerId = containerId, Timeout = gracePeriodSeconds }, CallTimeout + TimeSpan.FromSeconds(gracePeriodSeconds), cancellationToken));

    public Task RemoveContainerAsync(string containerId, CancellationToken cancellationToken) =>
        IgnoreGoneAsync(CallAsync<RemoveContainerRequest, EmptyResponse>(Runtime + "RemoveContainer", new RemoveContainerRequest { ContainerId = containerId }, CallTimeout, cancellationToken));

    public async Task<IReadOnlyList<CriContainer>> ListContainersAsync(ContainerFilter? filter, CancellationToken cancellationToken) =>
        (await CallAsync<ListContainersRequest, ListContainersResponse>(Runtime + "ListContainers", new ListContainersRequest { Filter = filter }, CallTimeout, cancellationToken)).Containers;

    public async Task<CriContainerStatus?> ContainerStatusAsync(string containerId, CancellationToken cancellationToken)
    {
        try
        {
            return (await CallAsync<ContainerStatusRequest, ContainerStatusResponse>(
                Runtime + "ContainerStatus", new ContainerStatusRequest { ContainerId = containerId }, CallTimeout, cancellationToken)).Status;
        }
        catch (CriException failure) when (failure.Code == CriException.NotFound)
        {
            return null;
        }
    }

    public Task UpdateContainerResourcesAsync(UpdateContainerResourcesRequest request, CancellationToken cancellationToken) =>
        CallAsync<UpdateContainerResourcesRequest, EmptyResponse>(Runtime + "UpdateContainerResources", request, CallTimeout, cancellationToken);

    public Task ReopenContainerLogAsync(string containerId, CancellationToken cancellationToken) =>
        CallAsync<ReopenContainerLogRequest, EmptyResponse>(Runtime + "ReopenContainerLog", new ReopenContainerLogRequest { ContainerId = containerId }, CallTimeout, cancellationToken);

    public Task<ExecSyncResponse> ExecSyncAsync(string containerId, IEnumerable<string> command, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var seconds = timeout == Timeout.InfiniteTimeSpan ? 0 : Math.Max(1, (long)timeout.TotalSeconds);
        var request = new ExecSyncRequest { ContainerId = containerId, Cmd = command.ToApiList(), Timeout = seconds };
        TimeSpan? limit = seconds == 0 ? null : timeout + TimeSpan.FromSeconds(10);
        return CallAsync<ExecSyncRequest, ExecSyncResponse>(Runtime + "ExecSync", request, limit, cancellationToken);
    }

    public async Task<string> ExecAsync(ExecRequest request, CancellationToken cancellationToken) =>
        (await CallAsync<ExecRequest, StreamingResponse>(Runtime + "Exec", request, CallTimeout, cancellationToken)).Url;

    public async Task<string> AttachAsync(AttachRequest request, CancellationToken cancellationToken) =>
        (await CallAsync<AttachRequest, StreamingResponse>(Runtime + "Attach", request, CallTimeout, cancellationToken)).Url;

    public async Task<string> PortForwardAsync(PortForwardRequest request, CancellationToken cancellationToken) =>
        (await CallAsync<PortForwardRequest, StreamingResponse>(Runtime + "PortForward", request, CallTimeout, cancellationToken)).Url;

    public async Task<IReadOnlyList<ContainerStats>> ListContainerStatsAsync(ContainerStatsFilter? filter, CancellationToken cancellationToken) =>
        (await CallAsync<ListContainerStatsRequest, ListContainerStatsResponse>(Runtime + "ListContainerStats", new ListContainerStatsRequest { Filter = filter }, CallTimeout, cancellationToken)).Stats;

    public async Task<IReadOnlyList<Image>> ListImagesAsync(CancellationToken cancellationToken) =>
        (await CallAsync<ListImagesRequest, ListImagesResponse>(Images + "ListImages", new ListImagesRequest(), CallTimeout, cancellationToken)).Images;

    public async Task<Image?> ImageStatusAsync(ImageSpec image, CancellationToken cancellationToken) =>
        (await CallAsync<ImageStatusRequest, ImageStatusResponse>(Images + "ImageStatus", new ImageStatusRequest { Image = image }, CallTimeout, cancellationToken)).Image;

    public async Task<string> PullImageAsync(PullImageRequest request, CancellationToken cancellationToken) =>
        (await CallAsync<PullImageRequest, PullImageResponse>(Images + "PullImage", request, PullTimeout, cancellationToken)).ImageRef;

    public Task RemoveImageAsync(ImageSpec image, CancellationToken cancellationToken) =>
        CallAsync<RemoveImageRequest, EmptyResponse>(Images + "RemoveImage", new RemoveImageRequest { Image = image }, CallTimeout, cancellationToken);

    public Task<ImageFsInfoResponse> ImageFsInfoAsync(CancellationToken cancellationToken) =>
        CallAsync<ImageFsInfoRequest, ImageFsInfoResponse>(Images + "ImageFsInfo", new ImageFsInfoRequest(), CallTimeout, cancellationToken);

    /// <summary>CRI's own events where the runtime has them, otherwise those of containerd on the same socket.</summary>
    public async IAsyncEnumerable<string> ContainerEventsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = channel.ServerStreamAsync(
            Runtime + "GetContainerEvents", ApiCodec.EncodeProtoBody(new GetEventsRequest()), GrpcCallOptions.None, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (events)
        {
            while (true)
            {
                try
                {
                    if (!await events.MoveNextAsync())
                    {
                        yield break;
                    }
                }
                catch (GrpcException failure) when (failure.Code == GrpcStatusCode.Unimplemented)
                {
                    break;
                }

                yield return ApiCodec.DecodeProtoBody<ContainerEventResponse>(events.Current.Span).ContainerId;
            }
        }

        await foreach (var id in ContainerdEvents.SubscribeAsync(channel, cancellationToken))
        {
            yield return id;
        }
    }

    private async Task<TOut> CallAsync<TIn, TOut>(string method, TIn request, TimeSpan? timeout, CancellationToken cancellationToken)
        where TIn : class, IApiMessage<TIn>
        where TOut : class, IApiMessage<TOut>
    {
        try
        {
            var answer = await channel.UnaryAsync(method, ApiCodec.EncodeProtoBody(request), new GrpcCallOptions(timeout), cancellationToken);
            return ApiCodec.DecodeProtoBody<TOut>(answer.Span);
        }
        catch (GrpcException failure)
        {
            throw new CriException((int)failure.Code, failure.Message);
        }
    }

    private static async Task IgnoreGoneAsync(Task call)
    {
        try
        {
            await call;
        }
        catch (CriException failure) when (failure.Code == CriException.NotFound)
        {
            // What is gone need not be stopped or removed.
        }
    }
}
