using System.Collections.Concurrent;
using Kuber.Api.Coordination.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Machinery.Errors;

namespace Kuber.Testing.Nodes;

/// <summary>
/// Renews the leases of fake nodes, one request each, as a kubelet does, and puts right the status of a node that was given up.
/// </summary>
internal sealed class FakeHeartbeat(ControllerContext context, ConcurrentDictionary<string, FakeNode> nodes, InformerScope scope) : IReconciler
{
    private const string Namespace = "kube-node-lease";
    private const int LeaseSeconds = 40;
    private readonly ConcurrentDictionary<string, Lease> leases = [];
    private readonly ILister<Node> objects = context.Informers.For<Node>(scope).Lister;

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (!nodes.TryGetValue(key.Name, out var node) || node.IsLost)
        {
            leases.TryRemove(key.Name, out _);
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
            // The lease is this kubelet's alone: what it wrote last is what is there, and where it is not, the next try asks.
            leases.TryRemove(node.Name, out var last);
            last ??= await context.Client.GetAsync<Lease>(Namespace, node.Name, cancellationToken);
            leases[node.Name] = await context.Client.UpdateAsync(last with { Spec = spec }, "", UpdateOptions.Empty, cancellationToken);
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
            leases[node.Name] = await context.Client.CreateAsync(new Lease { Metadata = meta, Spec = spec }, CreateOptions.Empty, cancellationToken);
        }
    }

    private async Task ShowReadyAsync(FakeNode node, CancellationToken cancellationToken)
    {
        if (objects.Get("", node.Name) is { } shown && shown.Status.Conditions.Find(static c => c.Type == "Ready")?.Status != "True")
        {
            var status = node.Status(shown.Status, Time.Now(context.Clock));
            await context.Client.UpdateAsync(shown with { Status = status }, "status", UpdateOptions.Empty, cancellationToken);
        }
    }
}
