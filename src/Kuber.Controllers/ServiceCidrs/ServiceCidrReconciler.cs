using System.Net;
using Kuber.Api.Meta.V1;
using Kuber.Api.Networking.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;
using IPAddress = Kuber.Api.Networking.V1.IPAddress;

namespace Kuber.Controllers.ServiceCidrs;

/// <summary>
/// Keeps a range of cluster IPs by a finalizer, tells that it is ready, and lets it go when no address of it is in use any
/// more, or when another range holds them all the same. Since an address may just be being taken, it waits a while first.
/// </summary>
internal sealed class ServiceCidrReconciler(ControllerContext context) : IReconciler
{
    private const string Finalizer = "networking.k8s.io/service-cidr-finalizer";
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private readonly ILister<ServiceCIDR> ranges = context.Informers.For<ServiceCIDR>().Lister;
    private readonly ILister<IPAddress> addresses = context.Informers.For<IPAddress>().Lister;
    private readonly IEventRecorder events = context.Events.Recorder("service-cidr-controller");

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (ranges.Get("", key.Name) is not { } range)
        {
            return null;
        }

        try
        {
            if (range.Metadata.DeletionTimestamp is not null)
            {
                return await LetGoAsync(range, cancellationToken);
            }

            if (!range.Metadata.Finalizers.Exists(static f => f == Finalizer))
            {
                range = await context.Client.UpdateAsync(range with { Metadata = range.Metadata with { Finalizers = range.Metadata.Finalizers.Add(Finalizer) } }, "", Writes.Update, cancellationToken);
            }

            await ShowAsync(range, "True", "", "Kubernetes Service CIDR is ready", cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }

        return null;
    }

    private async Task<TimeSpan?> LetGoAsync(ServiceCIDR range, CancellationToken cancellationToken)
    {
        if (!range.Metadata.Finalizers.Exists(static f => f == Finalizer))
        {
            return null;
        }

        if (IsInUse(range))
        {
            const string Why = "There are still IPAddresses referencing the ServiceCIDR, please remove them or create a new ServiceCIDR";
            if (await ShowAsync(range, "False", "Terminating", Why, cancellationToken))
            {
                events.Record(range, EventTypes.Normal, "KubernetesServiceCIDRNotReady", Why);
            }

            return null;
        }

        var left = range.Metadata.DeletionTimestamp!.Value.ToDateTimeOffset() + Grace - context.Clock.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            return left;
        }

        await context.Client.UpdateAsync(
            range with { Metadata = range.Metadata with { Finalizers = range.Metadata.Finalizers.RemoveAll(static f => f == Finalizer) } }, "", Writes.Update, cancellationToken);
        return null;
    }

    /// <returns>Whether the condition was not so before.</returns>
    private async Task<bool> ShowAsync(ServiceCIDR range, string status, string reason, string message, CancellationToken cancellationToken)
    {
        if (range.Status.Conditions.Exists(c => c.Type == "Ready" && c.Status == status))
        {
            return false;
        }

        var condition = new Condition { Type = "Ready", Status = status, Reason = reason, Message = message, LastTransitionTime = Time.Now(context.Clock) };
        var conditions = StatusConditions.Set(range.Status.Conditions, condition);
        await context.Client.UpdateAsync(range with { Status = range.Status with { Conditions = conditions } }, "status", Writes.Update, cancellationToken);
        return true;
    }

    // Whether an address lies in this range and in no other that stays.
    private bool IsInUse(ServiceCIDR range)
    {
        var networks = Networks(range);
        var others = ranges.List().Where(r => r.Metadata.DeletionTimestamp is null && r.Metadata.Name != range.Metadata.Name).SelectMany(Networks).ToList();
        foreach (var address in addresses.List())
        {
            if (System.Net.IPAddress.TryParse(address.Metadata.Name, out var ip) && networks.Exists(n => n.Contains(ip)) && !others.Exists(n => n.Contains(ip)))
            {
                return true;
            }
        }

        return false;
    }

    private static List<IPNetwork> Networks(ServiceCIDR range)
    {
        var networks = new List<IPNetwork>();
        foreach (var cidr in range.Spec.Cidrs)
        {
            if (IPNetwork.TryParse(cidr, out var network))
            {
                networks.Add(network);
            }
        }

        return networks;
    }
}
