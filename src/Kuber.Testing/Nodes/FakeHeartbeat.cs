using System.Collections.Concurrent;
using Kuber.Api.Coordination.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Machinery.Errors;

namespace Kuber.Testing.Nodes;

/// <summary>Renews the leases of fake nodes, and puts right the status of one that was given up.</summary>
internal sealed class FakeHeartbeat(ControllerContext context, ConcurrentDictionary<string, FakeNode> nodes) : IReconciler
{
    private const string Namespace = "kube-node-lease";
    private const int LeaseSeconds = 40;

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (!nodes.TryGetValue(key.Name, out var node) || node.IsLost)
        {
            return null;
        }

        await RenewAsync(node, cancellationToken);
        await ShowReadyAsync(node, cancellationToken);
        return node.Options.HeartbeatInterval;
    }

    private async Task RenewAsync(FakeNode node, CancellationToken cancellationToken)
    {
        var spec = new LeaseSpec { HolderIdentity = node.Name, LeaseDurationSeconds = LeaseSeconds, RenewTime = MicroTime.Now(context.Clock) };
        try
        {
            var lease = await context.Client.GetAsync<Lease>(Namespace, node.Name, cancellationToken);
            await context.Client.UpdateAsync(lease with { Spec = spec }, "", UpdateOptions.Empty, cancellationToken);
        }
        catch (StatusException exception) when (exception.Code == 404)
        {
            var owner = await context.Client.GetAsync<Node>("", node.Name, cancellationToken);
            var meta = new ObjectMeta
            {
                Name = node.Name,
                Namespace = Namespace,
                OwnerReferences = [new() { ApiVersion = "v1", Kind = "Node", Name = node.Name, Uid = owner.Metadata.Uid }],
            };
            await context.Client.CreateAsync(new Lease { Metadata = meta, Spec = spec }, CreateOptions.Empty, cancellationToken);
        }
    }

    private async Task ShowReadyAsync(FakeNode node, CancellationToken cancellationToken)
    {
        var shown = await context.Client.GetAsync<Node>("", node.Name, cancellationToken);
        if (shown.Status.Conditions.Find(static c => c.Type == "Ready")?.Status != "True")
        {
            var status = node.Status(shown.Status, Time.Now(context.Clock));
            await context.Client.UpdateAsync(shown with { Status = status }, "status", UpdateOptions.Empty, cancellationToken);
        }
    }
}
