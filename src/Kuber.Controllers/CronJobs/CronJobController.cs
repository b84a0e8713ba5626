using Kuber.Api.Batch.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.CronJobs;

/// <summary>Runs the reconciler of CronJobs.</summary>
internal static class CronJobController
{
    public static readonly ControllerDescriptor Descriptor = new("cronjob-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new CronJobReconciler(context), context);
        host.For<CronJob>().Owns<Job>("CronJob");
        await host.RunAsync(cancellationToken);
    }
}
