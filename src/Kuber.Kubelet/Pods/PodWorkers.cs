using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.Pods;

/// <summary>Keeps one worker for each pod of the node, by uid, and wakes workers when something of their pod changes.</summary>
internal sealed partial class PodWorkers(PodWorkerServices services, IContainerRuntime runtime, ILoggerFactory loggers)
{
    private static readonly TimeSpan FirstCheck = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LastCheck = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, (PodWorker Worker, Task Running)> workers = new();
    private readonly ILogger logger = loggers.CreateLogger("Kuber.Kubelet.Pods");
    private readonly Lock gate = new();
    private CancellationToken stop;

    /// <summary>The pods that have workers, with the statuses that these wrote.</summary>
    public IReadOnlyList<Pod> Pods => [.. workers.Values.Select(w => w.Worker.Pod)];

    /// <summary>Sets the token that ends all workers.</summary>
    public void Start(CancellationToken cancellationToken) => stop = cancellationToken;

    /// <summary>The pod of a namespace and name; of several that of the newest uid.</summary>
    public Pod? Find(string ns, string name) =>
        Pods.Where(p => p.Metadata.Namespace == ns && p.Metadata.Name == name).MaxBy(p => p.Metadata.CreationTimestamp?.UnixSeconds ?? 0);

    /// <summary>A pod was added or changed.</summary>
    public void Apply(Pod pod)
    {
        lock (gate)
        {
            if (workers.TryGetValue(pod.Metadata.Uid, out var existing))
            {
                existing.Worker.Update(pod);
                return;
            }

            var worker = new PodWorker(pod, services, logger);
            workers[pod.Metadata.Uid] = (worker, RunAsync(pod.Metadata.Uid, worker));
        }
    }

    /// <summary>A pod is no longer in the API.</summary>
    public void Remove(Pod pod)
    {
        if (workers.TryGetValue(pod.Metadata.Uid, out var existing))
        {
            existing.Worker.Remove(pod);
        }
    }

    /// <summary>Something of a pod may have changed.</summary>
    public void Wake(string podUid)
    {
        if (workers.TryGetValue(podUid, out var existing))
        {
            existing.Worker.Wake();
        }
    }

    /// <summary>
    /// A container or sandbox has ended, or changed otherwise. The runtime's event may come before its own records have the new
    /// state, so the worker is woken once they have it.
    /// </summary>
    public async Task ChangedAsync(string id, CancellationToken cancellationToken)
    {
        var wait = FirstCheck;
        while (true)
        {
            try
            {
                var container = await runtime.ContainerStatusAsync(id, cancellationToken);
                var sandbox = container is null ? await runtime.PodSandboxStatusAsync(id, cancellationToken) : null;
                var uid = (container?.Labels ?? sandbox?.Labels ?? default).GetValueOrDefault(ContainerLabels.PodUid);
                if (uid is null)
                {
                    return;
                }

                if (container?.State != CriConstants.ContainerRunning && sandbox?.State is null or CriConstants.SandboxNotReady || wait > LastCheck)
                {
                    Wake(uid);
                    return;
                }
            }
            catch (CriException failure)
            {
                LogCheck(logger, id, failure.Message);
                return;
            }

            await Task.Delay(wait, services.Clock, cancellationToken);
            wait *= 2;
        }
    }

    /// <summary>Lists everything, and wakes the workers whose containers changed state since the last list.</summary>
    public async Task RelistAsync(CancellationToken cancellationToken)
    {
        var sandboxes = await runtime.ListPodSandboxAsync(null, cancellationToken);
        var containers = await runtime.ListContainersAsync(null, cancellationToken);
        var states = new Dictionary<string, (string Uid, int State)>(StringComparer.Ordinal);
        foreach (var sandbox in sandboxes)
        {
            states[sandbox.Id] = (sandbox.Labels.GetValueOrDefault(ContainerLabels.PodUid) ?? "", sandbox.State);
        }

        foreach (var container in containers)
        {
            states[container.Id] = (container.Labels.GetValueOrDefault(ContainerLabels.PodUid) ?? "", container.State);
        }

        var changed = states.Where(s => !last.TryGetValue(s.Key, out var before) || before != s.Value).Select(s => s.Value.Uid)
            .Concat(last.Where(s => !states.ContainsKey(s.Key)).Select(s => s.Value.Uid)).Distinct().ToList();
        last = states;
        changed.ForEach(Wake);
    }

    private Dictionary<string, (string Uid, int State)> last = [];

    /// <summary>Stops and removes what the runtime has of pods that are not in the API. Called once the API's pods are known.</summary>
    public async Task RemoveOrphansAsync(KubeletPaths paths, CancellationToken cancellationToken)
    {
        var orphans = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sandbox in await runtime.ListPodSandboxAsync(null, cancellationToken))
        {
            if (sandbox.Labels.GetValueOrDefault(ContainerLabels.PodUid) is { Length: > 0 } uid && !workers.ContainsKey(uid))
            {
                orphans.Add(uid);
                LogOrphan(logger, sandbox.Metadata?.Namespace ?? "", sandbox.Metadata?.Name ?? "");
                await StopOrphanAsync(sandbox, cancellationToken);
            }
        }

        if (Directory.Exists(paths.PodsRoot))
        {
            orphans.UnionWith(Directory.EnumerateDirectories(paths.PodsRoot).Select(Path.GetFileName).OfType<string>().Where(uid => !workers.ContainsKey(uid)));
        }

        foreach (var uid in orphans)
        {
            services.Volumes.Remove(uid);
        }
    }

    /// <summary>Completes when all workers have ended.</summary>
    public Task WaitAsync() => Task.WhenAll(workers.Values.Select(w => w.Running));

    private async Task StopOrphanAsync(PodSandbox sandbox, CancellationToken cancellationToken)
    {
        foreach (var container in await runtime.ListContainersAsync(new ContainerFilter { PodSandboxId = sandbox.Id }, cancellationToken))
        {
            await runtime.StopContainerAsync(container.Id, 2, cancellationToken);
            await runtime.RemoveContainerAsync(container.Id, cancellationToken);
        }

        await runtime.StopPodSandboxAsync(sandbox.Id, cancellationToken);
        await runtime.RemovePodSandboxAsync(sandbox.Id, cancellationToken);
    }

    private async Task RunAsync(string uid, PodWorker worker)
    {
        await worker.RunAsync(stop);
        if (!stop.IsCancellationRequested)
        {
            workers.TryRemove(uid, out _);
        }
    }

    [LoggerMessage(2, LogLevel.Debug, "container {id}: {error}")]
    private static partial void LogCheck(ILogger logger, string id, string error);

    [LoggerMessage(1, LogLevel.Information, "pod {namespace}/{name} is not in the API; its sandbox is removed")]
    private static partial void LogOrphan(ILogger logger, string @namespace, string name);
}
