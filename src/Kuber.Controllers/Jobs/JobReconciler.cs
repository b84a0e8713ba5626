using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Jobs;

/// <summary>Runs Jobs to their end: claims pods, decides by <see cref="JobPlanner"/>, and carries out the plan.</summary>
internal sealed class JobReconciler : IReconciler
{
    private const string HeldIndex = "held for a job";
    private readonly ControllerContext context;
    private readonly ILister<Job> jobs;
    private readonly ILister<Pod> pods;
    private readonly IEventRecorder events;
    private readonly PodWriter writer;
    private readonly JobBackoff backoff = new();

    public JobReconciler(ControllerContext context)
    {
        this.context = context;
        jobs = context.Informers.For<Job>().Lister;
        var informer = Ownership.Indexed(context.Informers.For<Pod>());
        informer.AddIndex(HeldIndex, static p => JobPods.IsHeld(p) && Owners.ControllerOf(p) is { Kind: "Job" } owner ? [p.Metadata.Namespace + "/" + owner.Name] : []);
        pods = informer.Lister;
        events = context.Events.Recorder("job-controller");
        writer = new(context.Client, events);
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        var job = jobs.Get(key.Namespace, key.Name);
        await ReleaseLostAsync(key, job, cancellationToken);
        if (job is null || JobRules.IsForeign(job))
        {
            return null;
        }

        if (JobRules.IsFinished(job))
        {
            backoff.Forget(job.Metadata.Uid);
            await ReleaseAsync(Ownership.Of(pods, job).Where(JobPods.IsHeld), cancellationToken);
            return null;
        }

        if (job.Spec.Selector is not { } selector)
        {
            return null;
        }

        var now = context.Clock.GetUtcNow();
        var members = await Ownership.ClaimAsync(context.Client, job, selector, pods, static _ => true, cancellationToken);
        var plan = JobPlanner.Decide(new(job, members, ended => backoff.Wait(job.Metadata.Uid, ended, now), now));
        await ActAsync(job, plan, now, cancellationToken);
        return plan.RecheckAfter;
    }

    private async Task ActAsync(Job job, JobPlan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var active = plan.Status.Active;
        Exception? failure = null;
        foreach (var pod in plan.Discard.Concat(plan.Delete))
        {
            try
            {
                if (plan.Discard.Contains(pod))
                {
                    await ReleaseAsync(pod, cancellationToken);
                }

                await writer.DeleteAsync(job, pod, cancellationToken);
                active--;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                failure ??= exception;
            }
        }

        var created = 0;
        failure ??= await SlowStart.RunAsync(plan.Create.Count, async i =>
        {
            await writer.CreateAsync(job, plan.Create[i], cancellationToken);
            Interlocked.Increment(ref created);
        });
        var status = plan.Status with { Active = active + created, Ready = Math.Min(plan.Status.Ready ?? 0, active + created) };
        if (status != job.Status)
        {
            await context.Client.UpdateAsync(job with { Status = status }, "status", Writes.Update, cancellationToken);
        }

        backoff.Note(job.Metadata.Uid, plan.Ended, now);
        foreach (var (type, reason, message) in plan.Events)
        {
            events.Record(job, type, reason, message);
        }

        await ReleaseAsync(plan.Release, cancellationToken);
        if (failure is not null && !Failures.IsNamespaceTerminating(failure))
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }

    // Pods whose Job has gone are held by nobody else.
    private async Task ReleaseLostAsync(ObjectKey key, Job? job, CancellationToken cancellationToken)
    {
        var lost = pods.ByIndex(HeldIndex, key.Namespace + "/" + key.Name).Where(p => Owners.ControllerOf(p)!.Uid != job?.Metadata.Uid).ToList();
        if (lost.Count == 0)
        {
            return;
        }

        Job? live = null;
        try
        {
            live = await context.Client.GetAsync<Job>(key.Namespace, key.Name, cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // It has gone.
        }

        await ReleaseAsync(lost.Where(p => Owners.ControllerOf(p)!.Uid != live?.Metadata.Uid), cancellationToken);
    }

    private async Task ReleaseAsync(IEnumerable<Pod> held, CancellationToken cancellationToken)
    {
        foreach (var pod in held)
        {
            await ReleaseAsync(pod, cancellationToken);
        }
    }

    private async Task ReleaseAsync(Pod pod, CancellationToken cancellationToken)
    {
        if (!JobPods.IsHeld(pod))
        {
            return;
        }

        try
        {
            var meta = pod.Metadata with { Finalizers = pod.Metadata.Finalizers.RemoveAll(static f => f == JobPods.Finalizer) };
            await context.Client.UpdateAsync(pod with { Metadata = meta }, "", Writes.Update, cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }
    }
}
