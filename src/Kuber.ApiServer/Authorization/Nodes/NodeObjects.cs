using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Api.Resource.V1;
using Kuber.Api.Storage.V1;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Authorization.Nodes;

/// <summary>
/// Which objects belong to a node. What names its node itself (pods, attachments, slices) is looked up in its cache; what pods
/// refer to is kept as a count per object and node, and what volumes refer to as the volumes of each secret.
/// </summary>
internal sealed class NodeObjects
{
    private readonly ResourceCache pods;
    private readonly ResourceCache volumes;
    private readonly ResourceCache attachments;
    private readonly ResourceCache slices;
    private readonly ReferenceCounts byNode = new();
    private readonly ReferenceCounts byVolume = new();

    /// <summary>Follows the caches of pods and volumes.</summary>
    public NodeObjects(ResourceSet resources)
    {
        pods = resources.Cache("", "pods");
        volumes = resources.Cache("", "persistentvolumes");
        attachments = resources.Cache("storage.k8s.io", "volumeattachments");
        slices = resources.Cache("resource.k8s.io", "resourceslices");
        pods.Loaded += tree => byNode.Load(tree.Range("", "").SelectMany(i => OfPod((Pod)i.Value)));
        pods.Changed += change => FollowPod((Pod?)change.Previous?.Value, (Pod?)change.Current?.Value);
        volumes.Loaded += tree => byVolume.Load(tree.Range("", "").SelectMany(i => OfVolume((PersistentVolume)i.Value)));
        volumes.Changed += change => byVolume.Replace(
            change.Previous is null ? [] : OfVolume((PersistentVolume)change.Previous.Value),
            change.Current is null ? [] : OfVolume((PersistentVolume)change.Current.Value));
    }

    /// <summary>Whether a node's pods need an object.</summary>
    public bool IsRelated(string node, NodeObject target) => target.Kind switch
    {
        NodeObjectKind.Pod => pods.Find(target.Namespace + "/" + target.Name)?.Value is Pod pod && pod.Spec.NodeName == node,
        NodeObjectKind.VolumeAttachment => attachments.Find(target.Name)?.Value is VolumeAttachment attachment && attachment.Spec.NodeName == node,
        NodeObjectKind.ResourceSlice => slices.Find(target.Name)?.Value is ResourceSlice slice && slice.Spec.NodeName == node,
        NodeObjectKind.PersistentVolume => HasVolume(node, target.Name),
        NodeObjectKind.Secret => byNode.Has(target, node) || byVolume.HoldersOf(target).Any(v => HasVolume(node, v)),
        _ => byNode.Has(target, node),
    };

    private bool HasVolume(string node, string volume) =>
        volumes.Find(volume)?.Value is PersistentVolume { Spec.ClaimRef: { } claim }
        && byNode.Has(new(NodeObjectKind.PersistentVolumeClaim, claim.Namespace, claim.Name), node);

    private void FollowPod(Pod? previous, Pod? current)
    {
        // Most changes are of the status alone, and pods share what has not changed.
        if (previous is not null && current is not null && ReferenceEquals(previous.Spec, current.Spec)
            && previous.Status.ResourceClaimStatuses == current.Status.ResourceClaimStatuses
            && previous.Status.ExtendedResourceClaimStatus == current.Status.ExtendedResourceClaimStatus
            && PodReferences.IsMirror(previous) == PodReferences.IsMirror(current))
        {
            return;
        }

        byNode.Replace(previous is null ? [] : OfPod(previous), current is null ? [] : OfPod(current));
    }

    private static IEnumerable<(NodeObject, string)> OfPod(Pod pod) =>
        pod.Spec.NodeName.Length == 0 ? [] : PodReferences.Of(pod).Distinct().Select(r => (r, pod.Spec.NodeName));

    private static IEnumerable<(NodeObject, string)> OfVolume(PersistentVolume volume) =>
        VolumeSecrets.Of(volume).Distinct().Select(r => (r, volume.Metadata.Name));

    /// <summary>How often each holder refers to each object. One writer, many readers.</summary>
    private sealed class ReferenceCounts
    {
        private volatile ConcurrentDictionary<NodeObject, ConcurrentDictionary<string, int>> counts = new();

        public bool Has(NodeObject target, string holder) => counts.TryGetValue(target, out var holders) && holders.ContainsKey(holder);

        public IEnumerable<string> HoldersOf(NodeObject target) => counts.TryGetValue(target, out var holders) ? holders.Keys : [];

        public void Load(IEnumerable<(NodeObject Target, string Holder)> references)
        {
            var loaded = new ConcurrentDictionary<NodeObject, ConcurrentDictionary<string, int>>();
            foreach (var (target, holder) in references)
            {
                Add(loaded, target, holder);
            }

            counts = loaded;
        }

        public void Replace(IEnumerable<(NodeObject Target, string Holder)> before, IEnumerable<(NodeObject Target, string Holder)> after)
        {
            foreach (var (target, holder) in after)
            {
                Add(counts, target, holder);
            }

            foreach (var (target, holder) in before)
            {
                Remove(target, holder);
            }
        }

        private static void Add(ConcurrentDictionary<NodeObject, ConcurrentDictionary<string, int>> counts, NodeObject target, string holder) =>
            counts.GetOrAdd(target, static _ => new(StringComparer.Ordinal)).AddOrUpdate(holder, 1, static (_, n) => n + 1);

        private void Remove(NodeObject target, string holder)
        {
            if (!counts.TryGetValue(target, out var holders) || holders.AddOrUpdate(holder, 0, static (_, n) => n - 1) > 0)
            {
                return;
            }

            holders.TryRemove(holder, out _);
            if (holders.IsEmpty)
            {
                counts.TryRemove(target, out _);
            }
        }
    }
}
