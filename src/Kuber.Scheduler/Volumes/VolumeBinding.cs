using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Storage.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Machinery.Scheduling;
using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Volumes;

/// <summary>
/// Rules out nodes that cannot reach the pod's volumes. Claims that wait for their first consumer get a volume on the chosen
/// node before the pod is bound: one that is there, or one made for the node by its provisioner.
/// </summary>
internal sealed class VolumeBinding(ControllerContext context) : IPreFilterPlugin, IFilterPlugin, IReservePlugin, IPreBindPlugin, IQueueingHintPlugin
{
    private const string SelectedNode = "volume.kubernetes.io/selected-node";
    private const string BoundByController = "pv.kubernetes.io/bound-by-controller";
    private const string NoProvisioner = "kubernetes.io/no-provisioner";
    private static readonly TimeSpan BindTimeout = TimeSpan.FromMinutes(10);
    private static readonly PluginStatus Unbound = PluginStatus.Unresolvable("pod has unbound immediate PersistentVolumeClaims");
    private static readonly PluginStatus Conflict = PluginStatus.Unresolvable("node(s) didn't match PersistentVolume's node affinity");
    private static readonly PluginStatus Missing = PluginStatus.Unresolvable("node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)");
    private static readonly PluginStatus NoneToBind = PluginStatus.Unresolvable("node(s) didn't find available persistent volumes to bind");
    private static readonly UpdateOptions Update = new() { FieldManager = "kube-scheduler" };
    private readonly IInformer<PersistentVolumeClaim> claims = context.Informers.For<PersistentVolumeClaim>();
    private readonly ILister<PersistentVolume> volumes = context.Informers.For<PersistentVolume>().Lister;
    private readonly ILister<StorageClass> classes = context.Informers.For<StorageClass>().Lister;

    // The volumes that pods were given, and the version in which each was seen: what changed since is given or free for all to see.
    private readonly Dictionary<string, string> reserved = [];

    /// <inheritdoc/>
    public string Name => "VolumeBinding";

    /// <inheritdoc/>
    public ClusterEventKind Events => ClusterEventKind.Storage | ClusterEventKind.NodeAdded | ClusterEventKind.NodeLabels;

    /// <inheritdoc/>
    public PluginStatus PreFilter(CycleState state, PodInfo pod, SchedulerCache cache)
    {
        State? data = null;
        foreach (var volume in pod.Pod.Spec.Volumes)
        {
            if (ClaimName(pod.Pod, volume) is not { } name)
            {
                continue;
            }

            var claim = claims.Lister.Get(pod.Pod.Metadata.Namespace, name);
            if (claim is null)
            {
                return PluginStatus.Unresolvable($"persistentvolumeclaim \"{name}\" not found");
            }

            if (claim.Metadata.DeletionTimestamp is not null)
            {
                return PluginStatus.Unresolvable($"persistentvolumeclaim \"{name}\" is being deleted");
            }

            data ??= new();
            if (IsBound(claim))
            {
                data.Bound.Add(claim);
            }
            else if (classes.Get("", claim.Spec.StorageClassName ?? "") is { VolumeBindingMode: "WaitForFirstConsumer" } delayed)
            {
                data.Delayed.Add((claim, delayed));
            }
            else
            {
                return Unbound;
            }
        }

        if (data is null)
        {
            return PluginStatus.Skip;
        }

        state.Set(data);
        return PluginStatus.Success;
    }

    /// <inheritdoc/>
    public PluginStatus Filter(CycleState state, PodInfo pod, NodeInfo node)
    {
        var data = state.Get<State>()!;
        foreach (var claim in data.Bound)
        {
            var volume = volumes.Get("", claim.Spec.VolumeName);
            if (volume is null)
            {
                return Missing;
            }

            if (!VolumeMatch.IsReachable(volume, node.Node!))
            {
                return Conflict;
            }
        }

        return Choose(data, node.Node!) is null ? NoneToBind : PluginStatus.Success;
    }

    /// <inheritdoc/>
    public PluginStatus Reserve(CycleState state, PodInfo pod, NodeInfo node)
    {
        if (state.Get<State>() is not { } data)
        {
            return PluginStatus.Success;
        }

        if (Choose(data, node.Node!) is not { } choice)
        {
            return NoneToBind;
        }

        data.Choice = choice;
        foreach (var name in reserved.Keys.Where(n => !IsReserved(n)).ToList())
        {
            reserved.Remove(name);
        }

        foreach (var volume in choice.Values.OfType<PersistentVolume>())
        {
            reserved[volume.Metadata.Name] = volume.Metadata.ResourceVersion;
        }

        return PluginStatus.Success;
    }

    /// <inheritdoc/>
    public void Unreserve(CycleState state, PodInfo pod)
    {
        if (state.Get<State>()?.Choice is { } choice)
        {
            foreach (var volume in choice.Values)
            {
                reserved.Remove(volume?.Metadata.Name ?? "");
            }
        }
    }

    /// <inheritdoc/>
    public async Task<PluginStatus> PreBindAsync(CycleState state, PodInfo pod, string node, CancellationToken cancellationToken)
    {
        if (state.Get<State>()?.Choice is not { Count: > 0 } choice)
        {
            return PluginStatus.Success;
        }

        foreach (var (claim, volume) in choice)
        {
            if (volume is not null)
            {
                await ReserveAsync(claim, volume, cancellationToken);
            }
            else
            {
                var annotations = claim.Metadata.Annotations.Set(SelectedNode, node);
                await context.Client.UpdateAsync(claim with { Metadata = claim.Metadata with { Annotations = annotations } }, "", Update, cancellationToken);
            }
        }

        using var timeout = new CancellationTokenSource(BindTimeout, context.Clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await claims.WaitUntilAsync(lister => choice.Keys.All(c => lister.Get(c.Metadata.Namespace, c.Metadata.Name) is { } now && IsBound(now)), linked.Token);
            return PluginStatus.Success;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PluginStatus.Error("binding volumes: context deadline exceeded");
        }
    }

    private async Task ReserveAsync(PersistentVolumeClaim claim, PersistentVolume volume, CancellationToken cancellationToken)
    {
        var reference = new ObjectReference
        {
            Kind = "PersistentVolumeClaim",
            ApiVersion = "v1",
            Namespace = claim.Metadata.Namespace,
            Name = claim.Metadata.Name,
            Uid = claim.Metadata.Uid,
            ResourceVersion = claim.Metadata.ResourceVersion,
        };
        var annotations = volume.Spec.ClaimRef is null ? volume.Metadata.Annotations.Set(BoundByController, "yes") : volume.Metadata.Annotations;
        var changed = volume with
        {
            Metadata = volume.Metadata with { Annotations = annotations },
            Spec = volume.Spec with { ClaimRef = reference },
        };
        await context.Client.UpdateAsync(changed, "", Update, cancellationToken);
    }

    private bool IsReserved(string name) => reserved.TryGetValue(name, out var version) && volumes.Get("", name)?.Metadata.ResourceVersion == version;

    // The volume for each delayed claim, null where it is to be provisioned; null where one cannot be had on the node.
    private Dictionary<PersistentVolumeClaim, PersistentVolume?>? Choose(State data, Node node)
    {
        var choice = new Dictionary<PersistentVolumeClaim, PersistentVolume?>(ReferenceEqualityComparer.Instance);
        foreach (var (claim, storageClass) in data.Delayed)
        {
            var volume = VolumeMatch.Find(claim, volumes.List(), name => IsReserved(name) || choice.Values.Any(v => v?.Metadata.Name == name), node);
            if (volume is null && (storageClass.Provisioner == NoProvisioner || !Allows(storageClass, node)))
            {
                return null;
            }

            choice[claim] = volume;
        }

        return choice;
    }

    private static bool Allows(StorageClass storageClass, Node node) =>
        storageClass.AllowedTopologies.IsEmpty
        || storageClass.AllowedTopologies.Exists(t => t.MatchLabelExpressions.All(e => node.Metadata.Labels.TryGetValue(e.Key, out var value) && e.Values.Contains(value)));

    private static bool IsBound(PersistentVolumeClaim claim) =>
        claim.Spec.VolumeName.Length > 0 && claim.Metadata.Annotations.ContainsKey("pv.kubernetes.io/bind-completed");

    private static string? ClaimName(Pod pod, Volume volume)
    {
        if (volume.VolumeSource.PersistentVolumeClaim is { } source)
        {
            return source.ClaimName;
        }

        return volume.VolumeSource.Ephemeral is null ? null : pod.Metadata.Name + "-" + volume.Name;
    }

    private sealed class State
    {
        public List<PersistentVolumeClaim> Bound { get; } = [];

        public List<(PersistentVolumeClaim Claim, StorageClass Class)> Delayed { get; } = [];

        public Dictionary<PersistentVolumeClaim, PersistentVolume?>? Choice { get; set; }
    }
}
