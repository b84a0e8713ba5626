using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Selectors;

namespace Kuber.Controllers.EndpointSlices;

/// <summary>Keeps the slices of a service that selects pods.</summary>
internal sealed class EndpointSliceReconciler : IReconciler
{
    private const string ByService = "service";
    private readonly ControllerContext context;
    private readonly ILister<Service> services;
    private readonly ILister<Pod> pods;
    private readonly ILister<Node> nodes;
    private readonly ILister<EndpointSlice> slices;
    private readonly IEventRecorder events;

    public EndpointSliceReconciler(ControllerContext context)
    {
        this.context = context;
        services = context.Informers.For<Service>().Lister;
        pods = context.Informers.For<Pod>().Lister;
        nodes = context.Informers.For<Node>().Lister;
        slices = IndexByService(context.Informers.For<EndpointSlice>()).Lister;
        events = context.Events.Recorder("endpoint-slice-controller");
    }

    /// <summary>The index of slices by <c>namespace/service</c>.</summary>
    public static IInformer<EndpointSlice> IndexByService(IInformer<EndpointSlice> informer)
    {
        informer.AddIndex(ByService, static s => s.Metadata.Labels.TryGetValue(EndpointSlicePlanner.ServiceLabel, out var service) ? [s.Metadata.Namespace + "/" + service] : []);
        return informer;
    }

    /// <summary>The slices of a service.</summary>
    public static IReadOnlyCollection<EndpointSlice> Of(ILister<EndpointSlice> slices, ObjectKey service) => slices.ByIndex(ByService, service.ToString());

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        var service = services.Get(key.Namespace, key.Name);
        if (service is null || service.Spec.Type == "ExternalName" || service.Spec.Selector.IsEmpty)
        {
            // Without a selector the slices are somebody else's business; those of a deleted service are collected.
            return null;
        }

        var own = Of(slices, key)
            .Where(s => s.Metadata.DeletionTimestamp is null && s.Metadata.Labels.GetValueOrDefault(EndpointSlicePlanner.ManagedByLabel) == EndpointSlicePlanner.Manager)
            .ToList();
        var selected = pods.List(key.Namespace).Where(p => LabelSelectorRules.Contains(p.Metadata.Labels, service.Spec.Selector)).ToList();
        var plan = EndpointSlicePlanner.Decide(new(service, selected, own, ZoneOf));
        if (service.Metadata.DeletionTimestamp is not null)
        {
            return null;
        }

        try
        {
            foreach (var slice in plan.Create)
            {
                await context.Client.CreateAsync(slice, Writes.Create, cancellationToken);
            }

            foreach (var slice in plan.Update)
            {
                await context.Client.UpdateAsync(slice, "", Writes.Update, cancellationToken);
            }

            foreach (var slice in plan.Delete)
            {
                await context.Client.DeleteAsync<EndpointSlice>(slice.Metadata.Namespace, slice.Metadata.Name, Writes.DeleteExactly(slice.Metadata.Uid), cancellationToken);
            }
        }
        catch (Exception exception) when (Failures.IsNamespaceTerminating(exception))
        {
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && !Failures.IsConflict(exception) && !Failures.IsNotFound(exception))
        {
            events.Record(service, EventTypes.Warning, "FailedToUpdateEndpointSlices", $"Error updating Endpoint Slices for Service {key.Namespace}/{key.Name}: {exception.Message}");
            throw;
        }

        return null;
    }

    private string? ZoneOf(string node) => nodes.Get("", node)?.Metadata.Labels.GetValueOrDefault("topology.kubernetes.io/zone");
}
