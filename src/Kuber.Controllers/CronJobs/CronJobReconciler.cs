using System.Globalization;
using Kuber.Api.Batch.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.CronJobs;

/// <summary>Starts a CronJob's Jobs when they are due, keeps note of them, and removes old ones. Between two times nothing wakes.</summary>
internal sealed class CronJobReconciler : IReconciler
{
    private const string ScheduledAnnotation = "batch.kubernetes.io/cronjob-scheduled-timestamp";
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(100);
    private readonly ControllerContext context;
    private readonly ILister<CronJob> cronJobs;
    private readonly ILister<Job> jobs;
    private readonly IEventRecorder events;

    public CronJobReconciler(ControllerContext context)
    {
        this.context = context;
        cronJobs = context.Informers.For<CronJob>().Lister;
        jobs = Ownership.Indexed(context.Informers.For<Job>()).Lister;
        events = context.Events.Recorder("cronjob-controller");
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (cronJobs.Get(key.Namespace, key.Name) is not { } cronJob)
        {
            return null;
        }

        var history = new CronJobHistory(cronJob, [.. Ownership.Of(jobs, cronJob)]);
        var status = history.Status();
        foreach (var (type, reason, message) in history.Events)
        {
            events.Record(cronJob, type, reason, message);
        }

        foreach (var expired in history.Expired())
        {
            await DeleteAsync(cronJob, expired.Metadata.Name, expired.Metadata.Uid, cancellationToken);
        }

        TimeSpan? wait = null;
        if (cronJob.Metadata.DeletionTimestamp is null && Parse(cronJob) is var (schedule, zone))
        {
            (status, wait) = await StartAsync(cronJob, status, schedule, zone, cancellationToken);
        }

        if (status != cronJob.Status)
        {
            await context.Client.UpdateAsync(cronJob with { Status = status }, "status", Writes.Update, cancellationToken);
        }

        return wait;
    }

    private (CronSchedule Schedule, TimeZoneInfo Zone)? Parse(CronJob cronJob)
    {
        var zone = TimeZoneInfo.Utc;
        if (cronJob.Spec.TimeZone is { } name)
        {
            try
            {
                zone = TimeZoneInfo.FindSystemTimeZoneById(name);
            }
            catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
            {
                events.Record(cronJob, EventTypes.Warning, "UnknownTimeZone", $"invalid timeZone: \"{name}\": unknown time zone {name}");
                return null;
            }
        }

        if (cronJob.Spec.Suspend == true)
        {
            return null;
        }

        try
        {
            return (CronSchedule.Parse(cronJob.Spec.Schedule), zone);
        }
        catch (FormatException exception)
        {
            events.Record(cronJob, EventTypes.Warning, "UnparseableSchedule", $"unparseable schedule: \"{cronJob.Spec.Schedule}\" : {exception.Message}");
            return null;
        }
    }

    private async Task<(CronJobStatus Status, TimeSpan? Wait)> StartAsync(
        CronJob cronJob, CronJobStatus status, CronSchedule schedule, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        var times = CronTimes.Of(cronJob, schedule, zone, now);
        var wait = times.Next is { } next ? next - now + Slack : (TimeSpan?)null;
        if (times.MissedMany)
        {
            events.Record(
                cronJob, EventTypes.Warning, "TooManyMissedTimes", "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check clock skew");
        }

        if (times.Due is not { } due)
        {
            return (status, wait);
        }

        if (cronJob.Spec.StartingDeadlineSeconds is { } deadline && due + TimeSpan.FromSeconds(deadline) < now)
        {
            events.Record(
                cronJob, EventTypes.Warning, "MissSchedule", "Missed scheduled time to start a job: " + due.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
            return (status, wait);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{cronJob.Metadata.Name}-{due.ToUnixTimeSeconds() / 60}");
        if (status.Active.Exists(a => a.Name == name))
        {
            return (status, wait);
        }

        if (!status.Active.IsEmpty && cronJob.Spec.ConcurrencyPolicy == "Forbid")
        {
            events.Record(
                cronJob, EventTypes.Normal, "JobAlreadyActive", "Not starting job because prior execution is running and concurrency policy is Forbid");
            return (status, wait);
        }

        if (cronJob.Spec.ConcurrencyPolicy == "Replace")
        {
            foreach (var running in status.Active.ToArray())
            {
                await DeleteAsync(cronJob, running.Name, running.Uid, cancellationToken);
                status = status with { Active = status.Active.RemoveAll(a => a.Uid == running.Uid) };
            }
        }

        return await CreateAsync(cronJob, Make(cronJob, name, TimeZoneInfo.ConvertTime(due, zone)), cancellationToken) is { } made
            ? (status with { Active = status.Active.Add(CronJobHistory.Reference(made)), LastScheduleTime = Time.From(due) }, wait)
            : (status, wait);
    }

    private static Job Make(CronJob cronJob, string name, DateTimeOffset due)
    {
        var template = cronJob.Spec.JobTemplate;
        var stamp = due.ToString(due.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return new()
        {
            Metadata = new()
            {
                Name = name,
                Namespace = cronJob.Metadata.Namespace,
                Labels = template.Metadata.Labels,
                Annotations = template.Metadata.Annotations.Set(ScheduledAnnotation, stamp),
                OwnerReferences = [Owners.ControllerReference(cronJob)],
            },
            Spec = template.Spec,
        };
    }

    private async Task<Job?> CreateAsync(CronJob cronJob, Job job, CancellationToken cancellationToken)
    {
        try
        {
            var made = await context.Client.CreateAsync(job, Writes.Create, cancellationToken);
            events.Record(cronJob, EventTypes.Normal, "SuccessfulCreate", "Created job " + made.Metadata.Name);
            return made;
        }
        catch (Exception exception) when (Failures.IsNamespaceTerminating(exception))
        {
            return null;
        }
        catch (Exception exception) when (Failures.IsAlreadyExists(exception))
        {
            // Made before the status could be written, or somebody else's.
            var existing = await context.Client.GetAsync<Job>(job.Metadata.Namespace, job.Metadata.Name, cancellationToken);
            return Owners.IsControlledBy(existing, cronJob) ? existing : null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            events.Record(cronJob, EventTypes.Warning, "FailedCreate", "Error creating job: " + exception.Message);
            throw;
        }
    }

    private async Task DeleteAsync(CronJob cronJob, string name, string uid, CancellationToken cancellationToken)
    {
        try
        {
            await context.Client.DeleteAsync<Job>(cronJob.Metadata.Namespace, name, Writes.DeleteExactly(uid), cancellationToken);
            events.Record(cronJob, EventTypes.Normal, "SuccessfulDelete", "Deleted job " + name);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception) || Failures.IsConflict(exception))
        {
            // Gone already.
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            events.Record(cronJob, EventTypes.Warning, "FailedDelete", "Deleted job: " + exception.Message);
            throw;
        }
    }
}
