using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Controllers.Jobs;

namespace Kuber.Controllers.CronJobs;

/// <summary>What a CronJob's Jobs have come to: the references to active ones, and those that have ended.</summary>
internal sealed class CronJobHistory
{
    private readonly CronJob cronJob;
    private readonly IReadOnlyList<Job> jobs;

    public CronJobHistory(CronJob cronJob, IReadOnlyList<Job> jobs) => (this.cronJob, this.jobs) = (cronJob, jobs);

    /// <summary>Events about the CronJob: type, reason, message.</summary>
    public List<(string Type, string Reason, string Message)> Events { get; } = [];

    /// <summary>The status as the Jobs make it.</summary>
    public CronJobStatus Status()
    {
        var status = cronJob.Status;
        foreach (var job in jobs)
        {
            var listed = status.Active.Exists(a => a.Uid == job.Metadata.Uid);
            var finished = JobRules.IsFinished(job);
            if (!listed && !finished)
            {
                Events.Add(("Warning", "UnexpectedJob", "Saw a job that the controller did not create or forgot: " + job.Metadata.Name));
            }
            else if (listed && finished)
            {
                status = status with { Active = status.Active.RemoveAll(a => a.Uid == job.Metadata.Uid) };
                Events.Add(("Normal", "SawCompletedJob", $"Saw completed job: {job.Metadata.Name}, condition: {(JobRules.Holds(job.Status, JobRules.Complete) ? JobRules.Complete : JobRules.Failed)}"));
            }

            if (JobRules.Holds(job.Status, JobRules.Complete) && job.Status.CompletionTime is { } time && (status.LastSuccessfulTime is null || time > status.LastSuccessfulTime))
            {
                status = status with { LastSuccessfulTime = time };
            }
        }

        foreach (var lost in status.Active.Where(a => !jobs.Any(j => j.Metadata.Uid == a.Uid)).ToList())
        {
            Events.Add(("Normal", "MissingJob", "Active job went missing: " + lost.Name));
            status = status with { Active = status.Active.RemoveAll(a => a.Uid == lost.Uid) };
        }

        return status;
    }

    /// <summary>The ended Jobs beyond what is to be kept, the oldest first.</summary>
    public IEnumerable<Job> Expired() =>
        [.. Expired(JobRules.Complete, cronJob.Spec.SuccessfulJobsHistoryLimit), .. Expired(JobRules.Failed, cronJob.Spec.FailedJobsHistoryLimit)];

    private IEnumerable<Job> Expired(string type, int? limit)
    {
        var ended = jobs.Where(j => JobRules.Holds(j.Status, type))
            .OrderBy(static j => j.Status.StartTime ?? j.Metadata.CreationTimestamp ?? default).ThenBy(static j => j.Metadata.Name, StringComparer.Ordinal)
            .ToList();
        return limit is { } kept ? ended.Take(Math.Max(0, ended.Count - kept)) : [];
    }

    /// <summary>A reference to a Job.</summary>
    public static ObjectReference Reference(Job job) => new()
    {
        ApiVersion = "batch/v1",
        Kind = "Job",
        Namespace = job.Metadata.Namespace,
        Name = job.Metadata.Name,
        Uid = job.Metadata.Uid,
        ResourceVersion = job.Metadata.ResourceVersion,
    };
}
