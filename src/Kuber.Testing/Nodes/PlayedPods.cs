using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;

namespace Kuber.Testing.Nodes;

/// <summary>The pods that fake kubelets play, as they remember them.</summary>
internal sealed class PlayedPods
{
    private readonly ConcurrentDictionary<ObjectKey, (string Uid, FakePod Pod)> pods = [];

    /// <summary>The memory of a pod; null where it is not played yet.</summary>
    public FakePod? Find(Pod pod) =>
        pods.TryGetValue(new(pod.Metadata.Namespace, pod.Metadata.Name), out var entry) && entry.Uid == pod.Metadata.Uid ? entry.Pod : null;

    /// <summary>Remembers a pod.</summary>
    public void Add(Pod pod, FakePod played) => pods[new(pod.Metadata.Namespace, pod.Metadata.Name)] = (pod.Metadata.Uid, played);

    /// <summary>Forgets a pod.</summary>
    public void Remove(ObjectKey key) => pods.TryRemove(key, out _);

    /// <summary>A copy of all memories.</summary>
    public Dictionary<ObjectKey, (string Uid, FakePod Pod)> Copy() => pods.ToDictionary(static p => p.Key, static p => (p.Value.Uid, p.Value.Pod.Copy()));

    /// <summary>Goes back to a copy. No kubelet runs meanwhile.</summary>
    public void Restore(IReadOnlyDictionary<ObjectKey, (string Uid, FakePod Pod)> copy)
    {
        pods.Clear();
        foreach (var (key, (uid, pod)) in copy)
        {
            pods[key] = (uid, pod.Copy());
        }
    }
}
