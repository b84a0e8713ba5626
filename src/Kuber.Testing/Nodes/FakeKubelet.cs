using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Machinery.Errors;

namespace Kuber.Testing.Nodes;

/// <summary>Plays the pods of all fake nodes: remembers each, moves it on by the clock, writes its status, and lets go of it when it has stopped.</summary>
internal sealed class FakeKubelet(ControllerContext context, Func<Pod, PodScript> script, ConcurrentDictionary<string, FakeNode> nodes, PlayedPods played, InformerScope scope) : IReconciler
{
    private readonly ILister<Pod> pods = context.Informers.For<Pod>(scope).Lister;

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (pods.Get(key.Namespace, key.Name) is not { } pod)
        {
            played.Remove(key);
            return null;
        }

        if (!nodes.TryGetValue(pod.Spec.NodeName, out var node) || node.IsLost)
        {
            return null;
        }

        var now = context.Clock.GetUtcNow();
        if (played.Find(pod) is not { } entry)
        {
            if (pod.Status.Phase is "Succeeded" or "Failed")
            {
                // Ended by somebody else: nothing to run, only to let go of.
                return await LetGoAsync(pod, cancellationToken);
            }

            var own = (node.Options.Script ?? script)(pod);
            entry = new(pod, own, node.NextAddress(), node.Address, now);
            played.Add(pod, entry);
        }

        var (due, status) = entry.Move(pod, now);
        try
        {
            if (status != pod.Status)
            {
                pod = await context.Client.UpdateAsync(pod with { Status = status }, "status", new(), cancellationToken);
            }

            if (entry.IsStopped)
            {
                return await LetGoAsync(pod, cancellationToken);
            }
        }
        catch (StatusException exception) when (exception.Code == 404)
        {
            return null;
        }

        return due is null ? null : due.Value > now ? due.Value - now : TimeSpan.FromMilliseconds(1);
    }

    private async Task<TimeSpan?> LetGoAsync(Pod pod, CancellationToken cancellationToken)
    {
        if (pod.Metadata.DeletionTimestamp is null || (pod.Metadata.DeletionGracePeriodSeconds == 0 && !pod.Metadata.Finalizers.IsEmpty))
        {
            return null;
        }

        try
        {
            await context.Client.DeleteAsync<Pod>(
                pod.Metadata.Namespace, pod.Metadata.Name, new() { GracePeriodSeconds = 0, Preconditions = new() { Uid = pod.Metadata.Uid } }, cancellationToken);
        }
        catch (StatusException exception) when (exception.Code == 404)
        {
            // Gone already.
        }

        return null;
    }
}
