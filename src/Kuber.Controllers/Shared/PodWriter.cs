using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Client.Events;

namespace Kuber.Controllers.Shared;

/// <summary>Creates and deletes the pods of owners, and tells so in events.</summary>
internal sealed class PodWriter(IApiClient client, IEventRecorder events)
{
    /// <summary>Creates a pod.</summary>
    public async Task CreateAsync(IApiObject owner, Pod pod, CancellationToken cancellationToken)
    {
        try
        {
            var made = await client.CreateAsync(pod, Writes.Create, cancellationToken);
            events.Record(owner, EventTypes.Normal, "SuccessfulCreate", "Created pod: " + made.Metadata.Name);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (!Failures.IsNamespaceTerminating(exception))
            {
                events.Record(owner, EventTypes.Warning, "FailedCreate", "Error creating: " + exception.Message);
            }

            throw;
        }
    }

    /// <summary>Deletes a pod, if it is still the one that was decided on.</summary>
    public async Task DeleteAsync(IApiObject owner, Pod pod, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteAsync<Pod>(pod.Metadata.Namespace, pod.Metadata.Name, Writes.DeleteExactly(pod.Metadata.Uid), cancellationToken);
            events.Record(owner, EventTypes.Normal, "SuccessfulDelete", "Deleted pod: " + pod.Metadata.Name);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (Failures.IsNotFound(exception))
            {
                return;
            }

            events.Record(owner, EventTypes.Warning, "FailedDelete", "Error deleting: " + exception.Message);
            throw;
        }
    }
}
