using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Jobs;

/// <summary>
/// Decides what to do for a Job:
/// <list type="number">
/// <item>Count pods that have ended (see the Counting part).</item>
/// <item>See whether the Job is to fail or has succeeded (see the Finishing part).</item>
/// <item>If so, delete what still runs, and finish when all of it has ended; else create or delete pods up to what is wanted.</item>
/// </list>
/// </summary>
internal sealed partial class JobPlanner
{
    private readonly JobSnapshot snapshot;
    private readonly Job job;
    private readonly JobPlan plan;
    private readonly Time now;
    private readonly List<Pod> active;
    private readonly int terminating;
    private readonly IndexSet succeededIndexes;
    private readonly IndexSet failedIndexes;
    private JobStatus status;
    private int succeeded;
    private int failed;

    private JobPlanner(JobSnapshot snapshot)
    {
        this.snapshot = snapshot;
        job = snapshot.Job;
        status = job.Status;
        plan = new() { Status = status, Ended = ended };
        now = Time.From(snapshot.Now);
        active = [.. snapshot.Pods.Where(PodRules.IsActive)];
        terminating = snapshot.Pods.Count(PodRules.IsTerminating);
        var completions = job.Spec.Completions ?? 0;
        succeededIndexes = IndexSet.Parse(JobRules.IsIndexed(job) ? status.CompletedIndexes : "", completions);
        failedIndexes = IndexSet.Parse(job.Spec.BackoffLimitPerIndex is null ? "" : status.FailedIndexes, completions);
    }

    /// <summary>Decides from a snapshot of a Job that is not finished.</summary>
    public static JobPlan Decide(JobSnapshot snapshot) => new JobPlanner(snapshot).Run();

    private JobPlan Run()
    {
        if (status.StartTime is null && !JobRules.IsSuspended(job))
        {
            status = status with { StartTime = now };
        }

        TakeOffCounted();
        SeeEnded();
        var finishing = Finishing();
        if (finishing is not null)
        {
            plan.Delete.AddRange(active);
        }
        else if (job.Metadata.DeletionTimestamp is null)
        {
            Manage();
            finishing = Completion();
            if (finishing is null)
            {
                ShowSuspension();
            }
        }

        Count(finishing is not null);
        status = status with
        {
            Active = active.Count,
            Ready = active.Count(PodRules.IsReady),
            Terminating = terminating,
        };
        if (finishing is not null)
        {
            Finish(finishing);
        }

        plan.Status = status;
        return plan;
    }

    private void Manage()
    {
        if (JobRules.IsSuspended(job))
        {
            plan.Discard.AddRange(active.Take(JobPlan.Burst));
            return;
        }

        var parallelism = JobRules.Parallelism(job);
        var wanted = job.Spec.Completions is { } completions
            ? Math.Clamp(completions - succeeded, 0, parallelism)
            : succeeded > 0 ? active.Count : parallelism;
        var victims = Victims(Math.Max(0, active.Count - wanted));
        if (victims.Count > 0)
        {
            plan.Discard.AddRange(victims.Take(JobPlan.Burst));
            return;
        }

        var missing = wanted - active.Count - (JobRules.ReplacesOnlyFailed(job) ? terminating : 0);
        if (missing > 0)
        {
            Create(Math.Min(missing, JobPlan.Burst));
        }
    }

    private void Create(int count)
    {
        if (job.Spec.BackoffLimitPerIndex is not null)
        {
            foreach (var (index, failures) in PendingIndexesWithBackoff(count))
            {
                plan.Create.Add(JobPods.Make(job, index, failures));
            }

            return;
        }

        var wait = snapshot.Wait(ended);
        if (wait > TimeSpan.Zero)
        {
            plan.Recheck(wait);
            return;
        }

        if (JobRules.IsIndexed(job))
        {
            plan.Create.AddRange(PendingIndexes().Take(count).Select(index => JobPods.Make(job, index, null)));
        }
        else
        {
            plan.Create.AddRange(Enumerable.Range(0, count).Select(_ => JobPods.Make(job, null, null)));
        }
    }

    // Pods of the same index twice, or of one beyond the completions, go in any case; then those that cost the least.
    private List<Pod> Victims(int atLeast)
    {
        var order = new DeletionOrder(active, now);
        var victims = new List<Pod>();
        var rest = active;
        if (JobRules.IsIndexed(job))
        {
            rest = [];
            foreach (var group in active.GroupBy(JobPods.IndexOf))
            {
                var sorted = group.Order(order).ToList();
                var keep = group.Key is { } index && index < job.Spec.Completions ? 1 : 0;
                victims.AddRange(sorted.Take(sorted.Count - keep));
                rest.AddRange(sorted.TakeLast(keep));
            }
        }

        if (victims.Count < atLeast)
        {
            victims.AddRange(rest.Order(order).Take(atLeast - victims.Count));
        }

        return victims;
    }

    private IEnumerable<int> PendingIndexes()
    {
        var taken = active.Select(JobPods.IndexOf).ToHashSet();
        if (JobRules.ReplacesOnlyFailed(job))
        {
            taken.UnionWith(snapshot.Pods.Where(PodRules.IsTerminating).Select(JobPods.IndexOf));
        }

        for (var index = 0; index < (job.Spec.Completions ?? 0); index++)
        {
            if (!taken.Contains(index) && !succeededIndexes.Contains(index) && !failedIndexes.Contains(index))
            {
                yield return index;
            }
        }
    }

    private void ShowSuspension()
    {
        var known = JobRules.Find(status, JobRules.Suspended);
        if (JobRules.IsSuspended(job))
        {
            if (known?.Status != "True")
            {
                SetCondition(JobRules.Suspended, "True", "JobSuspended", "Job suspended");
                plan.Events.Add(("Normal", "Suspended", "Job suspended"));
                status = status with { StartTime = null };
            }
        }
        else if (known?.Status == "True")
        {
            SetCondition(JobRules.Suspended, "False", "JobResumed", "Job resumed");
            plan.Events.Add(("Normal", "Resumed", "Job resumed"));
            status = status with { StartTime = now };
        }
    }

    private void SetCondition(string type, string value, string reason, string message)
    {
        var condition = new JobCondition { Type = type, Status = value, Reason = reason, Message = message, LastProbeTime = now, LastTransitionTime = now };
        var index = status.Conditions.FindIndex(c => c.Type == type);
        status = status with { Conditions = index < 0 ? status.Conditions.Add(condition) : status.Conditions.SetItem(index, condition) };
    }
}
