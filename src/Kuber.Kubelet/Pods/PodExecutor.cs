using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Client.Events;
using Kuber.Kubelet.Containers;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Events;
using Kuber.Kubelet.Images;
using Kuber.Kubelet.Lifecycle;
using Kuber.Kubelet.Logs;

namespace Kuber.Kubelet.Pods;

/// <summary>Carries out plans: makes sandboxes, starts and stops containers. Tells of what it does by events.</summary>
internal sealed class PodExecutor(
    IContainerRuntime runtime,
    SandboxConfigBuilder sandboxes,
    ContainerConfigBuilder configs,
    ImageManager images,
    ImageCredentials credentials,
    HookRunner hooks,
    PodEvents events,
    LogLinks links,
    TimeProvider clock)
{
    private const long MinGraceSeconds = 2;
    private readonly Backoff restarts = new(clock, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5));

    /// <summary>Forgets the delays of a pod.</summary>
    public void Forget(string podUid)
    {
        restarts.Forget(podUid);
        images.Forget(podUid);
    }

    /// <summary>Makes the pod's sandbox; returns its id, or null after a failure that an event tells of.</summary>
    public async Task<string?> CreateSandboxAsync(Pod pod, int attempt, string runtimeHandler, CancellationToken cancellationToken)
    {
        var config = sandboxes.Build(pod, attempt);
        Directory.CreateDirectory(config.LogDirectory);
        try
        {
            return await runtime.RunPodSandboxAsync(new RunPodSandboxRequest { Config = config, RuntimeHandler = runtimeHandler }, cancellationToken);
        }
        catch (CriException failure)
        {
            events.Pod(pod, EventTypes.Warning, "FailedCreatePodSandBox", $"Failed to create pod sandbox: {failure.Message}");
            return null;
        }
    }

    /// <summary>
    /// Starts a container; returns why it does not run and when to try again, or null when it runs.
    /// <list type="number">
    /// <item>A container that ended lately waits for its back-off.</item>
    /// <item>Its image is made present.</item>
    /// <item>It is created and started.</item>
    /// <item>Its postStart hook runs; when that fails, the container is killed.</item>
    /// </list>
    /// </summary>
    public async Task<(WaitReason Wait, TimeSpan RetryAfter)?> StartAsync(
        Pod pod, Container container, ContainerKind kind, PodObservation seen, PodSandboxStatus sandbox, IReadOnlyDictionary<string, string> volumes, CancellationToken cancellationToken)
    {
        var meta = pod.Metadata;
        var last = seen.Latest(container.Name);
        var key = $"{meta.Uid}/{container.Name}/{ContainerHash.Of(container)}";
        if (last is { Exited: true })
        {
            if (restarts.Remaining(key, last.FinishedAt) is { } left)
            {
                var delay = GoDuration(restarts.Get(key));
                events.Container(pod, container.Name, EventTypes.Warning, "BackOff",
                    $"Back-off restarting failed container {container.Name} in pod {meta.Name}_{meta.Namespace}({meta.Uid})");
                return (new WaitReason("CrashLoopBackOff", $"back-off {delay} restarting failed container={container.Name} pod={meta.Name}_{meta.Namespace}({meta.Uid})"), left);
            }

            restarts.Next(key, last.FinishedAt);
        }

        var config = sandboxes.Build(pod, sandbox.Metadata?.Attempt ?? 0);
        var pulled = await images.EnsureAsync(pod, container, config, await credentials.ForAsync(pod, container.Image, cancellationToken), cancellationToken);
        if (pulled.Failure is { } failure)
        {
            if (failure.Reason is not "ImagePullBackOff")
            {
                events.Container(pod, container.Name, EventTypes.Warning, "Failed", $"Error: {failure.Reason}");
            }
            else
            {
                events.Container(pod, container.Name, EventTypes.Warning, "Failed", "Error: ImagePullBackOff");
            }

            return (new WaitReason(failure.Reason, failure.Message, Always: true), failure.RetryAfter);
        }

        var restartCount = last is null ? OldCount(pod, container.Name) : last.RestartCount + 1;
        var target = pod.Spec.EphemeralContainers.Find(e => e.EphemeralContainerCommon.Name == container.Name)?.TargetContainerName is { Length: > 0 } name
            ? seen.Latest(name)?.Id ?? "" : "";
        ContainerConfig wanted;
        try
        {
            var image = await runtime.ImageStatusAsync(new ImageSpec { Image = pulled.ImageRef }, cancellationToken);
            wanted = await configs.BuildAsync(pod, container, restartCount, pulled.ImageRef, image, seen.IPs, target, volumes, cancellationToken);
        }
        catch (Exception invalid) when (invalid is ContainerConfigException or IOException or UnauthorizedAccessException)
        {
            events.Container(pod, container.Name, EventTypes.Warning, "Failed", $"Error: {invalid.Message}");
            return (new WaitReason("CreateContainerConfigError", invalid.Message, Always: true), TimeSpan.FromSeconds(10));
        }

        string id;
        try
        {
            id = await runtime.CreateContainerAsync(new CreateContainerRequest { PodSandboxId = sandbox.Id, Config = wanted, SandboxConfig = config }, cancellationToken);
        }
        catch (CriException error)
        {
            events.Container(pod, container.Name, EventTypes.Warning, "Failed", $"Error: {error.Message}");
            return (new WaitReason("CreateContainerError", error.Message, Always: true), TimeSpan.FromSeconds(10));
        }

        events.Container(pod, container.Name, EventTypes.Normal, "Created", "Container created");
        try
        {
            await runtime.StartContainerAsync(id, cancellationToken);
        }
        catch (CriException error)
        {
            events.Container(pod, container.Name, EventTypes.Warning, "Failed", $"Error: {error.Message}");
            return (new WaitReason("RunContainerError", error.Message, Always: true), TimeSpan.FromSeconds(10));
        }

        events.Container(pod, container.Name, EventTypes.Normal, "Started", "Container started");
        links.Add(pod, container.Name, id, restartCount);
        if (container.Lifecycle?.PostStart is { } hook)
        {
            var error = await hooks.RunAsync(hook, container, id, seen.IPs.Count > 0 ? seen.IPs[0] : "", cancellationToken);
            if (error is not null)
            {
                events.Container(pod, container.Name, EventTypes.Warning, "FailedPostStartHook", "PostStartHook failed");
                events.Container(pod, container.Name, EventTypes.Normal, "Killing", "FailedPostStartHook");
                await runtime.StopContainerAsync(id, Grace(pod), cancellationToken);
                return (new WaitReason("PostStartHookError", error), TimeSpan.FromSeconds(1));
            }
        }

        return null;
    }

    /// <summary>Stops a container: its preStop hook, then its stop signal, within the grace period; then SIGKILL.</summary>
    public async Task KillAsync(Pod pod, ContainerKill kill, long? graceOverride, CancellationToken cancellationToken)
    {
        var container = kill.Container;
        var grace = graceOverride ?? kill.Reason switch
        {
            KillReason.LivenessProbe when container?.LivenessProbe?.TerminationGracePeriodSeconds is { } own => own,
            KillReason.StartupProbe when container?.StartupProbe?.TerminationGracePeriodSeconds is { } own => own,
            _ => Grace(pod),
        };
        events.Container(pod, kill.Target.Name, EventTypes.Normal, "Killing", kill.Message);
        var start = clock.GetTimestamp();
        if (container?.Lifecycle?.PreStop is { } hook && kill.Target.Running && grace > 0)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(grace), clock);
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                if (await hooks.RunAsync(hook, container, kill.Target.Id, pod.Status.PodIP, linked.Token) is { })
                {
                    events.Container(pod, container.Name, EventTypes.Warning, "FailedPreStopHook", "PreStopHook failed");
                }
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // The hook used up the grace period.
            }
        }

        var left = grace - (long)clock.GetElapsedTime(start).TotalSeconds;
        await runtime.StopContainerAsync(kill.Target.Id, grace == 0 ? 0 : Math.Max(MinGraceSeconds, left), cancellationToken);
    }

    /// <summary>Stops all containers of a pod, main ones at once and then sidecars in reverse order, and then its sandboxes.</summary>
    public async Task KillPodAsync(Pod pod, PodObservation seen, long graceSeconds, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var sidecars = pod.Spec.InitContainers.Where(c => c.IsSidecar()).Select(c => c.Name).ToList();
        var running = seen.Containers.Where(c => c.Running || c.Status.State == CriConstants.ContainerUnknown).ToList();
        await Task.WhenAll(running.Where(c => !sidecars.Contains(c.Name)).Select(c => KillOneAsync(c, graceSeconds)));
        foreach (var name in Enumerable.Reverse(sidecars))
        {
            foreach (var container in running.Where(c => c.Name == name))
            {
                var left = graceSeconds - (long)clock.GetElapsedTime(start).TotalSeconds;
                await KillOneAsync(container, Math.Max(graceSeconds == 0 ? 0 : MinGraceSeconds, left));
            }
        }

        foreach (var sandbox in seen.Sandboxes)
        {
            await runtime.StopPodSandboxAsync(sandbox.Id, cancellationToken);
        }

        Task KillOneAsync(ObservedContainer target, long grace) => KillAsync(
            pod,
            new ContainerKill(target, pod.Spec.FindContainer(target.Name), KillReason.PodTermination, $"Stopping container {target.Name}"),
            grace,
            cancellationToken);
    }

    /// <summary>Removes containers and sandboxes of a pod from the runtime.</summary>
    public async Task RemoveAsync(PodObservation seen, CancellationToken cancellationToken)
    {
        foreach (var container in seen.Containers)
        {
            await runtime.RemoveContainerAsync(container.Id, cancellationToken);
            links.Remove(container.Id);
        }

        foreach (var sandbox in seen.Sandboxes)
        {
            await runtime.RemovePodSandboxAsync(sandbox.Id, cancellationToken);
        }
    }

    /// <summary>The seconds that a pod's containers get to stop.</summary>
    public static long Grace(Pod pod)
    {
        var seconds = pod.Metadata.DeletionTimestamp is not null && pod.Metadata.DeletionGracePeriodSeconds is { } asked
            ? asked
            : pod.Spec.TerminationGracePeriodSeconds ?? 30;
        return Math.Max(1, seconds);
    }

    /// <summary>A delay as upstream writes it: <c>10s</c>, <c>2m40s</c>.</summary>
    public static string GoDuration(TimeSpan value)
    {
        var seconds = (long)value.TotalSeconds;
        return seconds < 60
            ? seconds.ToString(CultureInfo.InvariantCulture) + "s"
            : $"{(seconds / 60).ToString(CultureInfo.InvariantCulture)}m{(seconds % 60).ToString(CultureInfo.InvariantCulture)}s";
    }

    private static int OldCount(Pod pod, string name)
    {
        var old = pod.Status.ContainerStatuses.Find(s => s.Name == name) ?? pod.Status.InitContainerStatuses.Find(s => s.Name == name);
        return old is { ContainerID.Length: > 0 } ? old.RestartCount + 1 : 0;
    }
}
