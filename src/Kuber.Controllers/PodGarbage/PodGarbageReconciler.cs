using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.PodGarbage;

/// <summary>
/// Looks at one pod, or under the key <see cref="Ended"/> at all that have ended. A node counts as missing when it has been
/// for 40 s and the server says so too.
/// </summary>
internal sealed class PodGarbageReconciler : IReconciler
{
    /// <summary>The key under which the number of ended pods is looked at.</summary>
    public static readonly ObjectKey Ended = new("", "ended pods");

    private const string OutOfServiceTaint = "node.kubernetes.io/out-of-service";
    private static readonly TimeSpan Quarantine = TimeSpan.FromSeconds(40);
    private const string EndedIndex = "ended";
    private readonly ControllerContext context;
    private readonly ILister<Pod> pods;
    private readonly ILister<Node> nodes;
    private readonly ConcurrentDictionary<string, long> missing = [];

    public PodGarbageReconciler(ControllerContext context)
    {
        this.context = context;
        var informer = context.Informers.For<Pod>();
        informer.AddIndex(EndedIndex, static p => PodRules.IsTerminal(p) && p.Metadata.DeletionTimestamp is null ? [EndedIndex] : []);
        pods = informer.Lister;
        nodes = context.Informers.For<Node>().Lister;
    }

    /// <summary>Whether an administrator has declared the node out of service, and it is not ready.</summary>
    public static bool IsOutOfService(Node node) =>
        node.Spec.Taints.Exists(static t => t.Key == OutOfServiceTaint) && node.Status.Conditions.Find(static c => c.Type == "Ready")?.Status != "True";

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (key == Ended)
        {
            await TrimEndedAsync(cancellationToken);
            return null;
        }

        if (pods.Get(key.Namespace, key.Name) is not { } pod)
        {
            return null;
        }

        if (pod.Spec.NodeName.Length == 0)
        {
            if (pod.Metadata.DeletionTimestamp is not null)
            {
                await CollectAsync(pod, null, cancellationToken);
            }

            return null;
        }

        if (nodes.Get("", pod.Spec.NodeName) is { } node)
        {
            missing.TryRemove(pod.Spec.NodeName, out _);
            if (pod.Metadata.DeletionTimestamp is not null && IsOutOfService(node))
            {
                await CollectAsync(pod, null, cancellationToken);
            }

            return null;
        }

        return await LeaveMissingNodeAsync(pod, cancellationToken);
    }

    private async Task<TimeSpan?> LeaveMissingNodeAsync(Pod pod, CancellationToken cancellationToken)
    {
        var since = context.Clock.GetElapsedTime(missing.GetOrAdd(pod.Spec.NodeName, static (_, clock) => clock.GetTimestamp(), context.Clock));
        if (since < Quarantine)
        {
            return Quarantine - since;
        }

        try
        {
            await context.Client.GetAsync<Node>("", pod.Spec.NodeName, cancellationToken);
            missing.TryRemove(pod.Spec.NodeName, out _);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            var now = Time.Now(context.Clock);
            await CollectAsync(pod, DisruptionTarget.Condition(pod, "DeletionByPodGC", "PodGC: node no longer exists", now), cancellationToken);
        }

        return null;
    }

    // More ended pods than the threshold: evicted ones go first, then the oldest.
    private async Task TrimEndedAsync(CancellationToken cancellationToken)
    {
        var threshold = context.Settings.TerminatedPodThreshold;
        var ended = pods.ByIndex(EndedIndex, EndedIndex);
        if (threshold <= 0 || ended.Count <= threshold)
        {
            return;
        }

        var victims = ended
            .OrderByDescending(static p => p.Status is { Phase: "Failed", Reason: "Evicted" })
            .ThenBy(static p => p.Metadata.CreationTimestamp ?? default)
            .ThenBy(static p => p.Metadata.Name, StringComparer.Ordinal)
            .Take(ended.Count - threshold);
        foreach (var pod in victims)
        {
            await CollectAsync(pod, null, cancellationToken);
        }
    }

    private async Task CollectAsync(Pod pod, PodCondition? condition, CancellationToken cancellationToken)
    {
        try
        {
            if (!PodRules.IsTerminal(pod))
            {
                var status = pod.Status with { Phase = "Failed", ObservedGeneration = pod.Metadata.Generation };
                status = condition is null ? status : PodRules.WithCondition(status, condition);
                await context.Client.UpdateAsync(pod with { Status = status }, "status", Writes.Update, cancellationToken);
            }

            await context.Client.DeleteAsync<Pod>(
                pod.Metadata.Namespace, pod.Metadata.Name, new() { GracePeriodSeconds = 0, Preconditions = new() { Uid = pod.Metadata.Uid } }, cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }
    }
}
