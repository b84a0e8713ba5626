using Kuber.Api.Batch.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.FinishedJobs;

/// <summary>Deletes a Job when its time after its end is over, with its pods first. What the server says now counts, for the time may have been changed.</summary>
internal sealed class FinishedJobReconciler(ControllerContext context) : IReconciler
{
    private readonly ILister<Job> jobs = context.Informers.For<Job>().Lister;

    /// <summary>When a Job ended; null where it has not.</summary>
    public static Time? EndOf(Job job) => job.Status.Conditions.Find(static c => c is { Type: "Complete" or "Failed", Status: "True" })?.LastTransitionTime;

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (jobs.Get(key.Namespace, key.Name) is not { } job)
        {
            return null;
        }

        if (Left(job) is not { } left || left > TimeSpan.Zero)
        {
            return Left(job);
        }

        try
        {
            var live = await context.Client.GetAsync<Job>(key.Namespace, key.Name, cancellationToken);
            if (Left(live) is not { } stillLeft || stillLeft > TimeSpan.Zero)
            {
                return Left(live);
            }

            await context.Client.DeleteAsync<Job>(
                key.Namespace, key.Name, new() { PropagationPolicy = "Foreground", Preconditions = new() { Uid = live.Metadata.Uid } }, cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }

        return null;
    }

    private TimeSpan? Left(Job job) => job is { Metadata.DeletionTimestamp: null, Spec.TtlSecondsAfterFinished: { } seconds } && EndOf(job) is { } end
        ? end.ToDateTimeOffset() + TimeSpan.FromSeconds(seconds) - context.Clock.GetUtcNow()
        : null;
}
