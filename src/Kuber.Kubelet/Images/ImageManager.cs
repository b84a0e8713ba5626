using System.Collections.Concurrent;
using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Client.Events;
using Kuber.Kubelet.Containers;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Events;

namespace Kuber.Kubelet.Images;

/// <summary>Makes sure that a container's image is on the node, by its pull policy. Pulls of one image are serialised.</summary>
internal sealed class ImageManager(IContainerRuntime runtime, PodEvents events, TimeProvider clock)
{
    private readonly Backoff backoff = new(clock, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5));
    private readonly ConcurrentDictionary<string, SemaphoreSlim> pulls = new();

    /// <summary>The image of a container, pulled when its policy asks for that.</summary>
    public async Task<ImagePullResult> EnsureAsync(Pod pod, Container container, PodSandboxConfig sandbox, IReadOnlyList<AuthConfig> credentials, CancellationToken cancellationToken)
    {
        var image = ImageReference.WithDefaultTag(container.Image);
        if (!ImageReference.IsValid(image))
        {
            var invalid = $"Failed to apply default image tag \"{container.Image}\": couldn't parse image name \"{container.Image}\": invalid reference format";
            events.Container(pod, container.Name, EventTypes.Warning, "InspectFailed", invalid);
            return Fail("InvalidImageName", invalid, TimeSpan.FromMinutes(5));
        }

        var spec = new ImageSpec { Image = image };
        var present = await runtime.ImageStatusAsync(spec, cancellationToken);
        var policy = container.ImagePullPolicy.Length > 0 ? container.ImagePullPolicy : "IfNotPresent";
        if (present is not null && policy != "Always")
        {
            events.Container(pod, container.Name, EventTypes.Normal, "Pulled", $"Container image \"{container.Image}\" already present on machine and can be accessed by the pod");
            return new ImagePullResult(present.Id, null);
        }

        if (policy == "Never")
        {
            var message = $"Container image \"{container.Image}\" is not present with pull policy of Never";
            events.Container(pod, container.Name, EventTypes.Warning, "ErrImageNeverPull", message);
            return Fail("ErrImageNeverPull", message, TimeSpan.FromSeconds(10));
        }

        var key = $"{pod.Metadata.Uid}_{container.Image}";
        if (backoff.RemainingSinceUpdate(key) is { } wait)
        {
            var message = $"Back-off pulling image \"{container.Image}\"";
            events.Container(pod, container.Name, EventTypes.Normal, "BackOff", message);
            return Fail("ImagePullBackOff", lastErrors.TryGetValue(key, out var why) ? $"{message}: ErrImagePull: {why}" : message, wait);
        }

        var gate = pulls.GetOrAdd(image, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            events.Container(pod, container.Name, EventTypes.Normal, "Pulling", $"Pulling image \"{container.Image}\"");
            var start = clock.GetTimestamp();
            var reference = await PullAsync(spec, credentials, sandbox, cancellationToken);
            var took = clock.GetElapsedTime(start);
            var size = (await runtime.ImageStatusAsync(spec, cancellationToken))?.Size ?? 0;
            var seconds = took.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            events.Container(pod, container.Name, EventTypes.Normal, "Pulled",
                $"Successfully pulled image \"{container.Image}\" in {seconds}s ({seconds}s including waiting). Image size: {size} bytes.");
            backoff.Forget(key);
            lastErrors.TryRemove(key, out _);
            return new ImagePullResult(reference, null);
        }
        catch (CriException failure)
        {
            backoff.Next(key, clock.GetUtcNow());
            lastErrors[key] = failure.Message;
            events.Container(pod, container.Name, EventTypes.Warning, "Failed", $"Failed to pull image \"{container.Image}\": {failure.Message}");
            return Fail("ErrImagePull", failure.Message, backoff.Get(key));
        }
        finally
        {
            gate.Release();
        }
    }

    private readonly ConcurrentDictionary<string, string> lastErrors = new();

    /// <summary>Forgets the delays of a pod.</summary>
    public void Forget(string podUid) => backoff.Forget(podUid + "_");

    private async Task<string> PullAsync(ImageSpec spec, IReadOnlyList<AuthConfig> credentials, PodSandboxConfig sandbox, CancellationToken cancellationToken)
    {
        CriException? last = null;
        foreach (var auth in credentials)
        {
            try
            {
                return await runtime.PullImageAsync(new PullImageRequest { Image = spec, Auth = auth, SandboxConfig = sandbox }, cancellationToken);
            }
            catch (CriException failure)
            {
                last = failure;
            }
        }

        if (last is not null)
        {
            throw last;
        }

        return await runtime.PullImageAsync(new PullImageRequest { Image = spec, SandboxConfig = sandbox }, cancellationToken);
    }

    private static ImagePullResult Fail(string reason, string message, TimeSpan retryAfter) =>
        new("", new ImagePullFailure(reason, message, retryAfter));
}
