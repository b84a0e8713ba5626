using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Batch.V1;

/// <summary>
/// The rules for a changed status of a job. Those that came with time check only what a change touches, so that statuses
/// that were stored before still take other changes.
/// </summary>
internal static class JobStatusValidation
{
    private static readonly FieldPath Path = FieldPath.Of("status");

    /// <summary>Checks a changed status.</summary>
    public static void Update(Job job, Job old, FieldErrors errors)
    {
        var (status, before) = (job.Status, old.Status);
        Counts(status, errors);
        Outcome(job, Facts.Of(status), Facts.Of(before), before, errors);
        Indexes(job, before, errors);
        Transitions(job, old, errors);
    }

    private static void Counts(JobStatus status, FieldErrors errors)
    {
        errors.NonNegative(Path.Child("active"), status.Active);
        errors.NonNegative(Path.Child("succeeded"), status.Succeeded);
        errors.NonNegative(Path.Child("failed"), status.Failed);
        errors.NonNegative(Path.Child("ready"), status.Ready);
        errors.NonNegative(Path.Child("terminating"), status.Terminating);
        if (status.UncountedTerminatedPods is not { } pods)
        {
            return;
        }

        HashSet<string> seen = [];
        Uids(pods.Succeeded, seen, Path.Child("uncountedTerminatedPods", "succeeded"), errors);
        Uids(pods.Failed, seen, Path.Child("uncountedTerminatedPods", "failed"), errors);
    }

    private static void Uids(ApiList<string> uids, HashSet<string> seen, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < uids.Count; i++)
        {
            if (uids[i].Length == 0)
            {
                errors.Invalid(path.Index(i), uids[i], "must not be empty");
            }
            else if (!seen.Add(uids[i]))
            {
                errors.Duplicate(path.Index(i), uids[i]);
            }
        }
    }

    private static void Outcome(Job job, Facts now, Facts was, JobStatus before, FieldErrors errors)
    {
        var status = job.Status;
        var conditions = Path.Child("conditions");
        var (completeChanged, failedChanged, finishedChanged) = (now.Complete != was.Complete, now.Failed != was.Failed, now.Finished != was.Finished);
        var (startChanged, endChanged) = (status.StartTime != before.StartTime, status.CompletionTime != before.CompletionTime);
        void Condition(bool wrong, string message)
        {
            if (wrong)
            {
                errors.Invalid(conditions, message);
            }
        }

        Condition((completeChanged || failedChanged) && now is { Complete: true, Failed: true }, "cannot set Complete=True and Failed=true conditions");
        Condition((completeChanged || now.FailureTarget != was.FailureTarget) && now is { Complete: true, FailureTarget: true }, "cannot set Complete=True and FailureTarget=true conditions");
        if ((completeChanged || endChanged) && status.CompletionTime is { } end && !now.Complete)
        {
            errors.Invalid(Path.Child("completionTime"), end, "cannot set completionTime when there is no Complete=True condition");
        }

        if ((completeChanged || endChanged) && status.CompletionTime is null && now.Complete)
        {
            errors.Required(Path.Child("completionTime"), "completionTime is required for Complete jobs");
        }

        if ((startChanged || endChanged) && status.CompletionTime < status.StartTime)
        {
            errors.Invalid(Path.Child("completionTime"), status.CompletionTime, "completionTime cannot be set before startTime");
        }

        Condition((failedChanged || status.FailedIndexes != before.FailedIndexes) && now is { Failed: true, FailureTarget: false }, "cannot set Failed=True condition without the FailureTarget=true condition");
        Condition((completeChanged || now.SuccessCriteriaMet != was.SuccessCriteriaMet) && now is { Complete: true, SuccessCriteriaMet: false }, "cannot set Complete=True condition without the SuccessCriteriaMet=true condition");
        if ((finishedChanged || status.Active != before.Active) && now.Finished && status.Active > 0)
        {
            errors.Invalid(Path.Child("active"), status.Active, "active>0 is invalid for finished job");
        }

        if ((finishedChanged || startChanged) && now.Finished && status.StartTime is null)
        {
            errors.Required(Path.Child("startTime"), "startTime is required for finished job");
        }

        if ((finishedChanged || status.UncountedTerminatedPods != before.UncountedTerminatedPods) && now.Finished
            && status.UncountedTerminatedPods is { } pods && pods.Failed.Count + pods.Succeeded.Count > 0)
        {
            errors.Invalid(Path.Child("uncountedTerminatedPods"), GoView.Of(pods), "uncountedTerminatedPods needs to be empty for finished job");
        }
    }

    private static void Indexes(Job job, JobStatus before, FieldErrors errors)
    {
        var (spec, status) = (job.Spec, job.Status);
        var (completedPath, failedPath) = (Path.Child("completedIndexes"), Path.Child("failedIndexes"));
        var completedChanged = status.CompletedIndexes != before.CompletedIndexes;
        var failedChanged = status.FailedIndexes != before.FailedIndexes;
        if (completedChanged && spec.Completions is { } completions && JobIndexes.Check(status.CompletedIndexes, completions, out _) is { } wrong)
        {
            errors.Invalid(completedPath, status.CompletedIndexes, "error parsing completedIndexes: " + wrong);
        }

        if (failedChanged && spec is { Completions: { } count, BackoffLimitPerIndex: not null } && status.FailedIndexes is { } failed && JobIndexes.Check(failed, count, out _) is { } malformed)
        {
            errors.Invalid(failedPath, failed, "error parsing failedIndexes: " + malformed);
        }

        if (completedChanged && status.CompletedIndexes.Length > 0 && spec.CompletionMode != "Indexed")
        {
            errors.Invalid(completedPath, status.CompletedIndexes, "cannot set non-empty completedIndexes when non-indexed completion mode");
        }

        if (failedChanged && spec.BackoffLimitPerIndex is null && status.FailedIndexes is not null)
        {
            errors.Invalid(failedPath, status.FailedIndexes, "cannot set non-null failedIndexes when backoffLimitPerIndex is null");
        }

        if ((completedChanged || failedChanged) && spec.Completions is { } all && status.FailedIndexes is { Length: > 0 } bad && status.CompletedIndexes.Length > 0
            && JobIndexes.Overlap(status.CompletedIndexes, bad, all) is { } index)
        {
            errors.Invalid(failedPath, bad, $"failedIndexes and completedIndexes overlap at index: {index}");
        }
    }

    private static void Transitions(Job job, Job old, FieldErrors errors)
    {
        var (status, before) = (job.Status, old.Status);
        var (now, was) = (Facts.Of(status), Facts.Of(before));
        var conditions = Path.Child("conditions");
        if ((now.Finished != was.Finished || status.Terminating != before.Terminating) && now.Finished && status.Terminating > 0)
        {
            errors.Invalid(Path.Child("terminating"), status.Terminating, "terminating>0 is invalid for finished job");
        }

        if ((status.Ready != before.Ready || status.Active != before.Active) && status.Ready > status.Active)
        {
            errors.Invalid(Path.Child("ready"), status.Ready, "cannot set more ready pods than active");
        }

        if (now is { SuccessCriteriaMet: true, Failed: true })
        {
            errors.Invalid(conditions, "cannot set SuccessCriteriaMet=True and Failed=true conditions");
        }

        if (now is { SuccessCriteriaMet: true, FailureTarget: true })
        {
            errors.Invalid(conditions, "cannot set SuccessCriteriaMet=True and FailureTarget=true conditions");
        }

        if (job.Spec.SuccessPolicy is not null && now is { SuccessCriteriaMet: false, Complete: true })
        {
            errors.Invalid(conditions, "cannot set Complete=True for Job with SuccessPolicy unless SuccessCriteriaMet=True");
        }

        foreach (var (type, lost) in (ReadOnlySpan<(string, bool)>)[("Failed", was.Failed && !now.Failed), ("Complete", was.Complete && !now.Complete), ("FailureTarget", was.FailureTarget && !now.FailureTarget)])
        {
            if (lost)
            {
                errors.Invalid(conditions, $"cannot disable the terminal {type}=True condition");
            }
        }

        if (status.Failed < before.Failed)
        {
            errors.Invalid(Path.Child("failed"), status.Failed, "cannot decrease the failed counter");
        }

        // Indexed jobs whose parallelism follows the completions may shrink.
        if (status.Succeeded < before.Succeeded && (job.Spec.CompletionMode != "Indexed" || job.Spec.Completions != job.Spec.Parallelism))
        {
            errors.Invalid(Path.Child("succeeded"), status.Succeeded, "cannot decrease the succeeded counter");
        }

        if (status.CompletionTime is { } end && before.CompletionTime is { } ended && end != ended)
        {
            errors.Invalid(Path.Child("completionTime"), end, "field is immutable");
        }

        if (before.StartTime is not null && status.StartTime != before.StartTime && job.Spec.Suspend != true)
        {
            errors.Invalid(Path.Child("startTime"), status.StartTime, "field is immutable for unsuspended job once set");
        }

        if (was.SuccessCriteriaMet && !now.SuccessCriteriaMet)
        {
            errors.Invalid(conditions, "cannot disable the SuccessCriteriaMet=True condition");
        }

        if (was is { Complete: true, SuccessCriteriaMet: false } && now.SuccessCriteriaMet)
        {
            errors.Invalid(conditions, "cannot set SuccessCriteriaMet=True for Job already has Complete=true conditions");
        }
    }

    /// <summary>Which conditions hold.</summary>
    private readonly record struct Facts(bool Complete, bool Failed, bool FailureTarget, bool SuccessCriteriaMet)
    {
        public bool Finished => Complete || Failed;

        public static Facts Of(JobStatus status)
        {
            bool Holds(string type) => status.Conditions.Exists(c => c.Type == type && c.Status == "True");
            return new(Holds("Complete"), Holds("Failed"), Holds("FailureTarget"), Holds("SuccessCriteriaMet"));
        }
    }
}
