using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.EphemeralVolumes;

/// <summary>Makes a pod's claims from its ephemeral volumes. The pod owns them, so they go with it.</summary>
internal sealed class EphemeralVolumeReconciler(ControllerContext context) : IReconciler
{
    private readonly ILister<Pod> pods = context.Informers.For<Pod>().Lister;
    private readonly ILister<PersistentVolumeClaim> claims = context.Informers.For<PersistentVolumeClaim>().Lister;
    private readonly IEventRecorder events = context.Events.Recorder("ephemeral_volume");

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (pods.Get(key.Namespace, key.Name) is not { Metadata.DeletionTimestamp: null } pod || PodRules.IsTerminal(pod))
        {
            return null;
        }

        foreach (var volume in pod.Spec.Volumes.ToArray())
        {
            if (volume.VolumeSource.Ephemeral?.VolumeClaimTemplate is { } template)
            {
                await MakeAsync(pod, volume, template, cancellationToken);
            }
        }

        return null;
    }

    private async Task MakeAsync(Pod pod, Volume volume, PersistentVolumeClaimTemplate template, CancellationToken cancellationToken)
    {
        var name = PodClaims.Ephemeral(pod, volume);
        if (claims.Get(pod.Metadata.Namespace, name) is { } existing)
        {
            if (!Owners.IsControlledBy(existing, pod))
            {
                throw new InvalidOperationException($"PVC {pod.Metadata.Namespace}/{name} was not created for pod {pod.Metadata.Namespace}/{pod.Metadata.Name} (pod is not owner)");
            }

            return;
        }

        var claim = new PersistentVolumeClaim
        {
            Metadata = new()
            {
                Name = name,
                Namespace = pod.Metadata.Namespace,
                Labels = template.Metadata.Labels,
                Annotations = template.Metadata.Annotations,
                OwnerReferences = [Owners.ControllerReference(pod)],
            },
            Spec = template.Spec,
        };
        try
        {
            await context.Client.CreateAsync(claim, Writes.Create, cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNamespaceTerminating(exception))
        {
            // The pod goes too.
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && !Failures.IsAlreadyExists(exception))
        {
            events.Record(pod, EventTypes.Warning, "FailedBinding", $"ephemeral volume {volume.Name}: create PVC {name}: {exception.Message}");
            throw;
        }
    }
}
