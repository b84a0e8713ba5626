using System.IO.Pipelines;
using Kuber.Api.Core.V1;
using Kuber.Kubelet.Containers;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Pods;
using Kuber.Kubelet.Server;

namespace Kuber.Kubelet.Logs;

/// <summary>Serves the logs of containers by the names of their pods.</summary>
internal sealed class ContainerLogs(PodWorkers workers, IContainerRuntime runtime, RuntimeEvents events, TimeProvider clock)
{
    /// <summary>Finds the log of a container, and calls back to begin the answer before the first byte of it.</summary>
    /// <exception cref="KubeletException">There is no such container, or it has no log yet.</exception>
    public async Task CopyAsync(string ns, string podName, string container, bool previous, LogOptions options, Func<PipeWriter> begin, CancellationToken cancellationToken)
    {
        var pod = workers.Find(ns, podName) ?? throw new KubeletException(404, $"pod \"{podName}\" does not exist");
        if (pod.Spec.FindContainer(container) is null)
        {
            throw new KubeletException(404, $"container \"{container}\" not found in pod \"{podName}\"");
        }

        var fullId = ContainerOf(pod, container, previous);
        var id = fullId[(fullId.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var status = await runtime.ContainerStatusAsync(id, cancellationToken);
        if (status is null)
        {
            throw new KubeletException(400, $"unable to retrieve container logs for {fullId}");
        }

        var follows = options.Follow && status.State == CriConstants.ContainerRunning;
        if (!File.Exists(status.LogPath))
        {
            throw new KubeletException(400, $"failed to try resolving symlinks in path \"{status.LogPath}\": lstat {status.LogPath}: no such file or directory");
        }

        using var follower = follows ? new LogFollower(status.LogPath, id, runtime, events, clock) : null;
        await new LogReader(status.LogPath, options, begin()).CopyAsync(follower, cancellationToken);
    }

    /// <summary>The id, with its scheme, of the container whose log is meant: the one that runs, or the last one that ran.</summary>
    /// <exception cref="KubeletException">No container of the name has run.</exception>
    public static string ContainerOf(Pod pod, string container, bool previous)
    {
        var name = pod.Metadata.Name;
        var status = pod.Status.ContainerStatuses.Find(s => s.Name == container)
            ?? pod.Status.InitContainerStatuses.Find(s => s.Name == container)
            ?? pod.Status.EphemeralContainerStatuses.Find(s => s.Name == container)
            ?? throw Error("is not available");
        var last = status.LastState.Terminated?.ContainerID ?? "";
        if (previous)
        {
            return last.Length > 0 ? last : throw new KubeletException(400, $"previous terminated container \"{container}\" in pod \"{name}\" not found");
        }

        if (status.State.Running is not null)
        {
            return status.ContainerID;
        }

        if (status.State.Terminated?.ContainerID is { Length: > 0 } ended)
        {
            return ended;
        }

        if (last.Length > 0)
        {
            return last;
        }

        throw (status.State.Terminated ?? status.LastState.Terminated, status.State.Waiting?.Reason) switch
        {
            ({ }, _) => Error("is terminated"),
            (_, null) => Error("is waiting to start - no logs yet"),
            (_, "ErrImagePull") => Error("is waiting to start: image can't be pulled"),
            (_, "ImagePullBackOff") => Error("is waiting to start: trying and failing to pull image"),
            (_, { } reason) => Error("is waiting to start: " + reason),
        };

        KubeletException Error(string why) => new(400, $"container \"{container}\" in pod \"{name}\" {why}");
    }
}
