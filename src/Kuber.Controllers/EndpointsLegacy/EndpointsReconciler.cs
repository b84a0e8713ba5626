using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Selectors;

namespace Kuber.Controllers.EndpointsLegacy;

/// <summary>Keeps the Endpoints of a service that selects pods.</summary>
internal sealed class EndpointsReconciler(ControllerContext context) : IReconciler
{
    private readonly ILister<Service> services = context.Informers.For<Service>().Lister;
    private readonly ILister<Pod> pods = context.Informers.For<Pod>().Lister;
    private readonly ILister<Endpoints> endpoints = context.Informers.For<Endpoints>().Lister;
    private readonly IEventRecorder events = context.Events.Recorder("endpoint-controller");

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        var service = services.Get(key.Namespace, key.Name);
        var current = endpoints.Get(key.Namespace, key.Name);
        if (service is null)
        {
            await DeleteAsync(current, cancellationToken);
            return null;
        }

        if (service.Spec.Type == "ExternalName" || service.Spec.Selector.IsEmpty || service.Metadata.DeletionTimestamp is not null)
        {
            return null;
        }

        var selected = pods.List(key.Namespace).Where(p => LabelSelectorRules.Contains(p.Metadata.Labels, service.Spec.Selector)).ToList();
        var wanted = EndpointsPlanner.Make(service, selected, current);
        try
        {
            if (current is null)
            {
                await context.Client.CreateAsync(wanted, Writes.Create, cancellationToken);
            }
            else if (wanted.Subsets != current.Subsets || wanted.Metadata.Labels != current.Metadata.Labels || wanted.Metadata.Annotations != current.Metadata.Annotations)
            {
                await context.Client.UpdateAsync(wanted, "", Writes.Update, cancellationToken);
            }
        }
        catch (Exception exception) when (Failures.IsNamespaceTerminating(exception))
        {
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && !Failures.IsConflict(exception) && !Failures.IsAlreadyExists(exception))
        {
            var reason = current is null ? "FailedToCreateEndpoint" : "FailedToUpdateEndpoint";
            events.Record(service, EventTypes.Warning, reason, $"Failed to {(current is null ? "create" : "update")} endpoint {key}: {exception.Message}");
            throw;
        }

        return null;
    }

    // Only what this controller made goes with the service; Endpoints made by hand stay.
    private async Task DeleteAsync(Endpoints? left, CancellationToken cancellationToken)
    {
        if (left?.Metadata.Labels.GetValueOrDefault(EndpointsPlanner.ManagedByLabel) != EndpointsPlanner.Manager)
        {
            return;
        }

        try
        {
            await context.Client.DeleteAsync<Endpoints>(left.Metadata.Namespace, left.Metadata.Name, Writes.DeleteExactly(left.Metadata.Uid), cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }
    }
}
