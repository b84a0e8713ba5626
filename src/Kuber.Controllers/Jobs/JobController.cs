using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Jobs;

/// <summary>Runs the reconciler of Jobs.</summary>
internal static class JobController
{
    public static readonly ControllerDescriptor Descriptor = new("job-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new JobReconciler(context), context);
        var jobs = context.Informers.For<Job>().Lister;
        host.For<Job>()
            .Owns<Pod>("Job")
            .Watch<Pod>((change, queue) =>
            {
                if (change.New is { Metadata.DeletionTimestamp: null } pod && Owners.ControllerOf(pod) is null)
                {
                    foreach (var job in Ownership.Suitors(jobs, pod, static j => j.Spec.Selector))
                    {
                        queue.Add(new(job.Metadata.Namespace, job.Metadata.Name));
                    }
                }
            });
        await host.RunAsync(cancellationToken);
    }
}
