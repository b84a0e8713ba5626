using System.Globalization;
using Kuber.Api.Batch.V1;

namespace Kuber.Controllers.Jobs;

/// <content>
/// Finishing. That a Job is to fail or has succeeded is shown first (FailureTarget, SuccessCriteriaMet); that it has failed or
/// is complete only when all its pods have ended and are counted.
/// </content>
internal sealed partial class JobPlanner
{
    private JobCondition? Finishing()
    {
        foreach (var type in (ReadOnlySpan<string>)[JobRules.SuccessCriteriaMet, JobRules.FailureTarget])
        {
            if (JobRules.Find(status, type) is { Status: "True" } decided)
            {
                return decided;
            }
        }

        return FailedByPolicy() ?? FailedByLimits() ?? FailedByIndexes() ?? SucceededByPolicy();
    }

    private JobCondition? FailedByPolicy()
    {
        foreach (var pod in snapshot.Pods)
        {
            if (job.Spec.PodFailurePolicy is not null && JobPods.IsHeld(pod) && HasFailed(pod) && PodFailureRules.Judge(job, pod).FailsJob is { } message)
            {
                return Fails("PodFailurePolicy", message);
            }
        }

        return null;
    }

    private JobCondition? FailedByLimits()
    {
        if (failed > (job.Spec.BackoffLimit ?? 6) || RestartsExceedLimit())
        {
            return Fails("BackoffLimitExceeded", "Job has reached the specified backoff limit");
        }

        if (job.Spec.ActiveDeadlineSeconds is { } seconds && !JobRules.IsSuspended(job) && status.StartTime is { } start)
        {
            var left = start.ToDateTimeOffset() + TimeSpan.FromSeconds(seconds) - snapshot.Now;
            if (left <= TimeSpan.Zero)
            {
                return Fails("DeadlineExceeded", "Job was active longer than specified deadline");
            }

            plan.Recheck(left);
        }

        return null;
    }

    private JobCondition? FailedByIndexes()
    {
        if (job.Spec.BackoffLimitPerIndex is null)
        {
            return null;
        }

        if (job.Spec.MaxFailedIndexes is { } limit && failedIndexes.Count > limit)
        {
            return Fails("MaxFailedIndexesExceeded", "Job has exceeded the specified maximal number of failed indexes");
        }

        return failedIndexes.Count > 0 && failedIndexes.Count + succeededIndexes.Count >= job.Spec.Completions ? Fails("FailedIndexes", "Job has failed indexes") : null;
    }

    private JobCondition? SucceededByPolicy()
    {
        var rules = JobRules.IsIndexed(job) ? job.Spec.SuccessPolicy?.Rules ?? default : default;
        for (var i = 0; i < rules.Count; i++)
        {
            var (indexes, count) = (rules[i].SucceededIndexes, rules[i].SucceededCount);
            var among = indexes is null ? null : IndexSet.Parse(indexes, job.Spec.Completions ?? 0);
            var reached = among?.CountIn(succeededIndexes) ?? succeededIndexes.Count;
            if (reached >= (count ?? among?.Count ?? int.MaxValue))
            {
                return Condition(JobRules.SuccessCriteriaMet, "SuccessPolicy", string.Create(CultureInfo.InvariantCulture, $"Matched rules at index {i}"));
            }
        }

        return null;
    }

    // Without a number of completions the first success is enough, when all others have ended.
    private JobCondition? Completion()
    {
        var stillActive = active.Count - plan.Discard.Count + plan.Create.Count;
        var complete = job.Spec.Completions is { } completions ? succeeded >= completions : succeeded > 0;
        return complete && stillActive == 0 ? Condition(JobRules.SuccessCriteriaMet, "CompletionsReached", "Reached expected number of succeeded pods") : null;
    }

    private void Finish(JobCondition decided)
    {
        if (!JobRules.Holds(status, decided.Type))
        {
            SetCondition(decided.Type, "True", decided.Reason, decided.Message);
        }

        if (active.Count > 0 || terminating > 0 || namedSucceeded.Count + namedFailed.Count > 0)
        {
            return;
        }

        if (decided.Type == JobRules.FailureTarget)
        {
            SetCondition(JobRules.Failed, "True", decided.Reason, decided.Message);
            plan.Events.Add(("Warning", decided.Reason, decided.Message));
        }
        else
        {
            SetCondition(JobRules.Complete, "True", decided.Reason, decided.Message);
            status = status with { CompletionTime = now };
            plan.Events.Add(("Normal", "Completed", "Job completed"));
        }
    }

    // Pods that restart in place are not replaced: their restarts count instead.
    private bool RestartsExceedLimit()
    {
        if (job.Spec.Template.Spec.RestartPolicy != "OnFailure")
        {
            return false;
        }

        var restarts = 0;
        foreach (var pod in snapshot.Pods)
        {
            if (pod.Status.Phase is "Running" or "Pending")
            {
                restarts += pod.Status.InitContainerStatuses.Sum(static s => s.RestartCount) + pod.Status.ContainerStatuses.Sum(static s => s.RestartCount);
            }
        }

        var limit = job.Spec.BackoffLimit ?? 6;
        return limit == 0 ? restarts > 0 : restarts >= limit;
    }

    private JobCondition Fails(string reason, string message) => Condition(JobRules.FailureTarget, reason, message);

    private JobCondition Condition(string type, string reason, string message) => new() { Type = type, Status = "True", Reason = reason, Message = message, LastProbeTime = now, LastTransitionTime = now };
}
