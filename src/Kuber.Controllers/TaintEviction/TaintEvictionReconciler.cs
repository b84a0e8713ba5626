using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.TaintEviction;

/// <summary>Decides when a pod must leave its node, and deletes it then.</summary>
internal sealed class TaintEvictionReconciler(ControllerContext context) : IReconciler
{
    private readonly ILister<Pod> pods = context.Informers.For<Pod>().Lister;
    private readonly ILister<Node> nodes = context.Informers.For<Node>().Lister;
    private readonly IEventRecorder events = context.Events.Recorder("taint-eviction-controller");
    private readonly ConcurrentDictionary<string, byte> waiting = [];

    /// <summary>Whether a node has taints that make pods leave.</summary>
    public static bool Evicts(Node node) => node.Spec.Taints.Exists(static t => t.Effect == "NoExecute");

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (pods.Get(key.Namespace, key.Name) is not { Metadata.DeletionTimestamp: null } pod)
        {
            return null;
        }

        var due = nodes.Get("", pod.Spec.NodeName) is { } node ? EvictionTime.Of(pod, node) : null;
        if (due is not { } at)
        {
            if (waiting.TryRemove(pod.Metadata.Uid, out _))
            {
                events.Record(pod, EventTypes.Normal, "TaintManagerEviction", $"Cancelling deletion of Pod {key}");
            }

            return null;
        }

        var left = at - context.Clock.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            waiting.TryAdd(pod.Metadata.Uid, 0);
            return left;
        }

        await EvictAsync(pod, cancellationToken);
        waiting.TryRemove(pod.Metadata.Uid, out _);
        return null;
    }

    private async Task EvictAsync(Pod pod, CancellationToken cancellationToken)
    {
        events.Record(pod, EventTypes.Normal, "TaintManagerEviction", $"Marking for deletion Pod {pod.Metadata.Namespace}/{pod.Metadata.Name}");
        try
        {
            var condition = DisruptionTarget.Condition(pod, "DeletionByTaintManager", "Taint manager: deleting due to NoExecute taint", Time.Now(context.Clock));
            await context.Client.UpdateAsync(pod with { Status = PodRules.WithCondition(pod.Status, condition) }, "status", Writes.Update, cancellationToken);
            await context.Client.DeleteAsync<Pod>(pod.Metadata.Namespace, pod.Metadata.Name, new() { Preconditions = new() { Uid = pod.Metadata.Uid } }, cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }
    }
}
