using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.EndpointSlices;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.EndpointSliceMirroring;

/// <summary>Keeps the slices that mirror the Endpoints of a service without a selector.</summary>
internal sealed class MirroringReconciler(ControllerContext context) : IReconciler
{
    public const string ServiceLabel = EndpointSlicePlanner.ServiceLabel;
    public const string ManagedByLabel = EndpointSlicePlanner.ManagedByLabel;
    public const string Manager = "endpointslicemirroring-controller.k8s.io";
    private const string SkipLabel = "endpointslice.kubernetes.io/skip-mirror";
    private const string LeaderAnnotation = "control-plane.alpha.kubernetes.io/leader";
    private readonly ILister<Endpoints> endpoints = context.Informers.For<Endpoints>().Lister;
    private readonly ILister<Service> services = context.Informers.For<Service>().Lister;
    private readonly ILister<EndpointSlice> slices = EndpointSliceReconciler.IndexByService(context.Informers.For<EndpointSlice>()).Lister;
    private readonly IEventRecorder events = context.Events.Recorder("endpoint-slice-mirroring-controller");

    /// <summary>Whether a slice was made by this controller.</summary>
    public static bool IsOurs(EndpointSlice slice) => slice.Metadata.Labels.GetValueOrDefault(ManagedByLabel) == Manager;

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        var ours = EndpointSliceReconciler.Of(slices, key).Where(static s => s.Metadata.DeletionTimestamp is null && IsOurs(s)).ToList();
        var wanted = new List<EndpointSlice>();
        if (endpoints.Get(key.Namespace, key.Name) is { Metadata.DeletionTimestamp: null } source && IsMirrored(source)
            && services.Get(key.Namespace, key.Name) is { Spec.Selector.IsEmpty: true, Spec.Type: not "ExternalName" } service)
        {
            wanted = MirroredSlices.Of(source, service, out var skipped);
            if (skipped > 0)
            {
                events.Record(source, EventTypes.Warning, "InvalidIPAddress", FormattableString.Invariant($"Skipped {skipped} invalid IP addresses when mirroring to EndpointSlices"));
            }
        }

        try
        {
            await ApplyAsync(ours, wanted, cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNamespaceTerminating(exception))
        {
            return null;
        }

        return null;
    }

    private static bool IsMirrored(Endpoints source) =>
        source.Metadata.Labels.GetValueOrDefault(SkipLabel) != "true"
        && !source.Metadata.Annotations.ContainsKey(LeaderAnnotation)
        && source.Metadata.Labels.GetValueOrDefault(EndpointsLegacy.EndpointsPlanner.ManagedByLabel) != EndpointsLegacy.EndpointsPlanner.Manager;

    // A slice keeps its place where its family and ports stay; so a change of addresses is an update.
    private async Task ApplyAsync(List<EndpointSlice> ours, List<EndpointSlice> wanted, CancellationToken cancellationToken)
    {
        foreach (var slice in wanted)
        {
            var index = ours.FindIndex(o => o.AddressType == slice.AddressType && o.Ports == slice.Ports);
            index = index >= 0 ? index : ours.FindIndex(o => o.AddressType == slice.AddressType);
            if (index < 0)
            {
                await context.Client.CreateAsync(slice, Writes.Create, cancellationToken);
                continue;
            }

            var present = ours[index];
            ours.RemoveAt(index);
            var changed = present with
            {
                Metadata = present.Metadata with { Labels = slice.Metadata.Labels, Annotations = slice.Metadata.Annotations, OwnerReferences = slice.Metadata.OwnerReferences },
                Endpoints = slice.Endpoints,
                Ports = slice.Ports,
            };
            if (changed != present)
            {
                await context.Client.UpdateAsync(changed, "", Writes.Update, cancellationToken);
            }
        }

        foreach (var left in ours)
        {
            try
            {
                await context.Client.DeleteAsync<EndpointSlice>(left.Metadata.Namespace, left.Metadata.Name, Writes.DeleteExactly(left.Metadata.Uid), cancellationToken);
            }
            catch (Exception exception) when (Failures.IsNotFound(exception))
            {
                // Gone already.
            }
        }
    }
}
