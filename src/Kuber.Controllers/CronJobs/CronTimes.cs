using Kuber.Api.Batch.V1;

namespace Kuber.Controllers.CronJobs;

/// <summary>When a CronJob was due and will be.</summary>
/// <param name="Due">The latest time that it was due and has not run; null for none.</param>
/// <param name="Next">The next time that it will be due; null for never.</param>
/// <param name="MissedMany">Whether it missed more than a hundred times.</param>
internal sealed record CronTimes(DateTimeOffset? Due, DateTimeOffset? Next, bool MissedMany)
{
    private const int Many = 100;

    /// <summary>Reckons from the last time that the job was scheduled, or was made, but no further back than its deadline allows.</summary>
    public static CronTimes Of(CronJob job, CronSchedule schedule, TimeZoneInfo zone, DateTimeOffset now)
    {
        var from = (job.Status.LastScheduleTime ?? job.Metadata.CreationTimestamp ?? default).ToDateTimeOffset();
        if (job.Spec.StartingDeadlineSeconds is { } seconds && now - TimeSpan.FromSeconds(seconds) is var earliest && earliest > from)
        {
            from = earliest;
        }

        var first = schedule.Next(from, zone);
        if (first is not { } start || start > now)
        {
            return new(null, first, false);
        }

        // Not one by one from long ago: schedules are regular enough to jump close to now.
        var missed = 1L;
        var due = start;
        if (schedule.Next(start, zone) is { } second && second <= now)
        {
            var period = second - start;
            missed = ((now - start).Ticks / period.Ticks) + 1;
            if (missed > Many && schedule.Next(start + (period * (missed - 3)), zone) is { } late && late <= now)
            {
                due = late;
            }
        }

        DateTimeOffset? next;
        while ((next = schedule.Next(due, zone)) <= now)
        {
            due = next!.Value;
        }

        return new(due, next, missed > Many);
    }
}
