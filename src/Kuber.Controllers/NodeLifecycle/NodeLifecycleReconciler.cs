using System.Collections.Concurrent;
using Kuber.Api.Coordination.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.NodeLifecycle;

/// <summary>
/// Looks after one node:
/// <list type="number">
/// <item>Silent for longer than the grace period: its conditions become Unknown.</item>
/// <item>Taints with NoSchedule follow its conditions at once.</item>
/// <item>A taint with NoExecute, which makes pods leave, follows at the pace of its zone; it goes as soon as the node is back.</item>
/// <item>Pods on a node that is not ready are not ready either; each is shown so once, for its kubelet may live and know better.</item>
/// </list>
/// </summary>
internal sealed class NodeLifecycleReconciler : IReconciler
{
    public const string LeaseNamespace = "kube-node-lease";
    private readonly ControllerContext context;
    private readonly ILister<Node> nodes;
    private readonly ILister<Pod> pods;
    private readonly IEventRecorder events;
    private readonly ZonePacer pacer;
    private readonly ConcurrentDictionary<string, NodeHealth> health = [];
    private WorkQueue<ObjectKey> queue = null!;
    private int zonesChanged;

    public NodeLifecycleReconciler(ControllerContext context)
    {
        this.context = context;
        nodes = context.Informers.For<Node>().Lister;
        pods = PodsByNode.Indexed(context.Informers.For<Pod>()).Lister;
        events = context.Events.Recorder("node-controller");
        pacer = new(context.Settings, context.Clock);
    }

    /// <summary>Gives the reconciler the queue, to look at all nodes when the state of a zone changes.</summary>
    public void Attach(WorkQueue<ObjectKey> workQueue) => queue = workQueue;

    /// <summary>Takes note of a change of a node.</summary>
    public void Note(InformerEvent<Node> change)
    {
        var now = context.Clock.GetTimestamp();
        if (change.Old is null || change.New is null || Ready(change.Old)?.Status != Ready(change.New)?.Status || change.Old.Metadata.Labels != change.New.Metadata.Labels)
        {
            Interlocked.Exchange(ref zonesChanged, 1);
        }

        if (change.New is { } node)
        {
            var known = health.GetValueOrDefault(node.Metadata.Name);
            if (known?.Uid != node.Metadata.Uid)
            {
                health[node.Metadata.Name] = known = new(node.Metadata.Uid, now);
                events.Record(node, EventTypes.Normal, "RegisteredNode", $"Node {node.Metadata.Name} event: Registered Node {node.Metadata.Name} in Controller");
            }

            if (Ready(node) is { } ready)
            {
                known.Note(ready, now);
            }
        }
        else if (change.Old is { } gone && health.TryRemove(gone.Metadata.Name, out _))
        {
            events.Record(gone, EventTypes.Normal, "RemovingNode", $"Node {gone.Metadata.Name} event: Removing Node {gone.Metadata.Name} from Controller");
        }
    }

    /// <summary>Takes note of a change of a lease.</summary>
    public void Note(InformerEvent<Lease> change)
    {
        if (change.New is { } lease && health.TryGetValue(lease.Metadata.Name, out var known))
        {
            known.Note(lease.Spec.RenewTime, context.Clock.GetTimestamp());
        }
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref zonesChanged, 0) == 1 && pacer.Update(nodes.List()))
        {
            foreach (var other in nodes.List())
            {
                queue.Add(new("", other.Metadata.Name));
            }
        }

        if (nodes.Get("", key.Name) is not { } node || !health.TryGetValue(key.Name, out var known) || known.Uid != node.Metadata.Uid)
        {
            return null;
        }

        try
        {
            var silence = Silence(node, known);
            if (silence <= TimeSpan.Zero)
            {
                node = await SilenceAsync(node, known, cancellationToken);
            }

            var wait = await TaintAsync(node, cancellationToken);
            if (NodeTaints.Leave(node) is not null)
            {
                await MarkPodsAsync(node, known, cancellationToken);
            }
            else
            {
                known.ForgetMarked();
            }

            return Earlier(silence > TimeSpan.Zero ? silence : null, wait);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            return null;
        }
    }

    private static NodeCondition? Ready(Node node) => node.Status.Conditions.Find(static c => c.Type == "Ready");

    private static TimeSpan? Earlier(TimeSpan? left, TimeSpan? right) => left is null ? right : right is null || left < right ? left : right;

    // How long until the silence has lasted too long; null for a node whose conditions are Unknown already.
    private TimeSpan? Silence(Node node, NodeHealth known)
    {
        var ready = Ready(node);
        if (ready?.Status == "Unknown")
        {
            return null;
        }

        var grace = ready is null ? context.Settings.NodeStartupGracePeriod : context.Settings.NodeMonitorGracePeriod;
        return grace - context.Clock.GetElapsedTime(known.Heard);
    }

    private async Task<Node> SilenceAsync(Node node, NodeHealth known, CancellationToken cancellationToken)
    {
        var wasReady = Ready(node)?.Status == "True";
        var conditions = NodeConditions.Silence(node, Time.Now(context.Clock));
        known.Expect(conditions.Find(static c => c.Type == "Ready"));
        var updated = await context.Client.UpdateAsync(node with { Status = node.Status with { Conditions = conditions } }, "status", Writes.Update, cancellationToken);
        if (wasReady)
        {
            events.Record(node, EventTypes.Normal, "NodeNotReady", $"Node {node.Metadata.Name} status is now: NodeNotReady");
        }

        return updated;
    }

    private async Task<TimeSpan?> TaintAsync(Node node, CancellationToken cancellationToken)
    {
        var now = Time.Now(context.Clock);
        var taints = NodeTaints.KeepAway(node.Spec.Taints, node, now);
        var leave = pacer.IsClusterLost ? null : NodeTaints.Leave(node);
        TimeSpan? wait = null;
        if (leave is null || NodeTaints.Leaves(taints))
        {
            taints = NodeTaints.WithLeave(taints, leave, now);
        }
        else
        {
            wait = pacer.Take(ZonePacer.ZoneOf(node));
            if (wait == TimeSpan.Zero)
            {
                wait = null;
                taints = NodeTaints.WithLeave(taints, leave, now);
            }
        }

        var labels = WithBetaLabels(node.Metadata.Labels);
        if (taints != node.Spec.Taints || labels != node.Metadata.Labels)
        {
            var changed = node with { Metadata = node.Metadata with { Labels = labels }, Spec = node.Spec with { Taints = taints } };
            await context.Client.UpdateAsync(changed, "", Writes.Update, cancellationToken);
        }

        return wait;
    }

    // The labels of old names follow those of the new.
    private static ApiMap<string> WithBetaLabels(ApiMap<string> labels)
    {
        foreach (var name in (ReadOnlySpan<string>)["os", "arch"])
        {
            if (labels.TryGetValue("kubernetes.io/" + name, out var value) && labels.GetValueOrDefault("beta.kubernetes.io/" + name) != value)
            {
                labels = labels.Set("beta.kubernetes.io/" + name, value);
            }
        }

        return labels;
    }

    private async Task MarkPodsAsync(Node node, NodeHealth known, CancellationToken cancellationToken)
    {
        var now = Time.Now(context.Clock);
        foreach (var pod in PodsByNode.On(pods, node.Metadata.Name))
        {
            if (PodRules.Condition(pod, "Ready") is not { Status: "True" } ready || known.IsMarked(pod.Metadata.Uid))
            {
                continue;
            }

            events.Record(pod, EventTypes.Warning, "NodeNotReady", "Node is not ready");
            var condition = ready with { Status = "False", LastTransitionTime = now, ObservedGeneration = pod.Metadata.Generation };
            try
            {
                await context.Client.UpdateAsync(pod with { Status = PodRules.WithCondition(pod.Status, condition) }, "status", Writes.Update, cancellationToken);
                known.Mark(pod.Metadata.Uid);
            }
            catch (Exception exception) when (Failures.IsNotFound(exception))
            {
                // Gone already.
            }
        }
    }
}
