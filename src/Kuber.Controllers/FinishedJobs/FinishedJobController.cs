using Kuber.Api.Batch.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.FinishedJobs;

/// <summary>Removes Jobs some time after they have ended, where they ask for it.</summary>
internal static class FinishedJobController
{
    public static readonly ControllerDescriptor Descriptor = new("ttl-after-finished-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new FinishedJobReconciler(context), context);
        host.Watch<Job>((change, queue) =>
        {
            if (change.New is { Spec.TtlSecondsAfterFinished: not null, Metadata.DeletionTimestamp: null } job && FinishedJobReconciler.EndOf(job) is not null)
            {
                queue.Add(new(job.Metadata.Namespace, job.Metadata.Name));
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
