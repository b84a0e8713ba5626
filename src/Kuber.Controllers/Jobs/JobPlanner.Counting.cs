using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Jobs;

/// <content>
/// Counting pods exactly once (KEP-2307). A pod that has ended is named in the status; once that is written it is let go; once
/// it is seen let go it moves from the names to the counts. Successes of indexed Jobs are kept as indexes, which need no names.
/// </content>
internal sealed partial class JobPlanner
{
    private const int MostUncounted = 500;
    private readonly List<(Pod Pod, bool Succeeded)> ended = [];
    private readonly HashSet<string> named = [];
    private List<string> namedSucceeded = [];
    private List<string> namedFailed = [];

    private void TakeOffCounted()
    {
        var held = snapshot.Pods.Where(JobPods.IsHeld).Select(static p => p.Metadata.Uid).ToHashSet(StringComparer.Ordinal);
        var before = status.UncountedTerminatedPods ?? UncountedTerminatedPods.Empty;
        namedSucceeded = [.. before.Succeeded.Where(held.Contains)];
        namedFailed = [.. before.Failed.Where(held.Contains)];
        named.UnionWith(namedSucceeded);
        named.UnionWith(namedFailed);
        status = status with
        {
            Succeeded = status.Succeeded + before.Succeeded.Count - namedSucceeded.Count,
            Failed = status.Failed + before.Failed.Count - namedFailed.Count,
        };
        succeeded = JobRules.IsIndexed(job) ? succeededIndexes.Count : status.Succeeded + namedSucceeded.Count;
        failed = status.Failed + namedFailed.Count;
    }

    /// <summary>Finds pods that have ended and are not counted, so that what follows knows of them.</summary>
    private void SeeEnded()
    {
        foreach (var pod in snapshot.Pods)
        {
            if (!JobPods.IsHeld(pod) || named.Contains(pod.Metadata.Uid))
            {
                continue;
            }

            if (pod.Status.Phase == "Succeeded")
            {
                if (!JobRules.IsIndexed(job))
                {
                    succeeded++;
                    ended.Add((pod, true));
                }
                else if (IsValidIndex(JobPods.IndexOf(pod)) && succeededIndexes.Add(JobPods.IndexOf(pod)!.Value))
                {
                    succeeded++;
                    ended.Add((pod, true));
                }
            }
            else if (HasFailed(pod) && (!JobRules.IsIndexed(job) || IsValidIndex(JobPods.IndexOf(pod))))
            {
                var rules = PodFailureRules.Judge(job, pod);
                failed += rules.Counts ? 1 : 0;
                ended.Add((pod, false));
                if (FailsIndex(pod, rules))
                {
                    failedIndexes.Add(JobPods.IndexOf(pod)!.Value);
                }
            }
        }
    }

    /// <summary>Names what has ended in the status, and lets go what is named.</summary>
    /// <param name="finishing">Whether the Job is being finished: then what still runs counts as failed.</param>
    private void Count(bool finishing)
    {
        foreach (var pod in snapshot.Pods)
        {
            if (!JobPods.IsHeld(pod))
            {
                continue;
            }

            var isNamed = named.Contains(pod.Metadata.Uid);
            if (!isNamed && namedSucceeded.Count + namedFailed.Count >= MostUncounted)
            {
                break;
            }

            if (pod.Status.Phase == "Succeeded")
            {
                if (!isNamed && !JobRules.IsIndexed(job))
                {
                    namedSucceeded.Add(pod.Metadata.Uid);
                }

                plan.Release.Add(pod);
            }
            else if (HasFailed(pod) || finishing)
            {
                if (!isNamed && (!JobRules.IsIndexed(job) || IsValidIndex(JobPods.IndexOf(pod))) && PodFailureRules.Judge(job, pod).Counts)
                {
                    namedFailed.Add(pod.Metadata.Uid);
                }

                if (finishing || !IsKeptForItsIndex(pod))
                {
                    plan.Release.Add(pod);
                }
            }
            else if (job.Metadata.DeletionTimestamp is not null)
            {
                plan.Release.Add(pod);
            }
        }

        status = status with
        {
            UncountedTerminatedPods = new() { Succeeded = namedSucceeded.Count == 0 ? default : namedSucceeded.ToApiList(), Failed = namedFailed.Count == 0 ? default : namedFailed.ToApiList() },
        };
        if (JobRules.IsIndexed(job))
        {
            status = status with { Succeeded = succeededIndexes.Count, CompletedIndexes = succeededIndexes.ToString() };
        }

        if (job.Spec.BackoffLimitPerIndex is not null)
        {
            status = status with { FailedIndexes = failedIndexes.ToString() };
        }
    }

    private bool IsValidIndex(int? index) => index is { } number && number < (job.Spec.Completions ?? 0);

    private bool HasFailed(Pod pod) => pod.Status.Phase == "Failed"
        || (!JobRules.ReplacesOnlyFailed(job) && pod.Metadata.DeletionTimestamp is not null && pod.Status.Phase != "Succeeded");

    private bool FailsIndex(Pod pod, PodFailureRules rules) =>
        job.Spec.BackoffLimitPerIndex is { } limit && (rules.FailsIndex || (rules.Counts && JobPods.FailuresBefore(pod) + 1 > limit));

    // The last failed pod of an index carries how often the index failed: it stays until its successor is there.
    private bool IsKeptForItsIndex(Pod pod)
    {
        if (job.Spec.BackoffLimitPerIndex is null || JobPods.IndexOf(pod) is not { } index || failedIndexes.Contains(index) || succeededIndexes.Contains(index))
        {
            return false;
        }

        return LastFailedOf(index) == pod && !active.Exists(p => JobPods.IndexOf(p) == index);
    }

    private Pod? LastFailedOf(int index) => snapshot.Pods
        .Where(p => JobPods.IsHeld(p) && HasFailed(p) && JobPods.IndexOf(p) == index)
        .MaxBy(p => (JobPods.FailuresBefore(p) + JobPods.IgnoredFailuresBefore(p), JobPods.EndOf(p, snapshot.Now)));

    private List<(int Index, (int Counted, int Ignored) Failures)> PendingIndexesWithBackoff(int count)
    {
        var found = new List<(int, (int, int))>();
        foreach (var index in PendingIndexes())
        {
            if (found.Count == count)
            {
                break;
            }

            if (LastFailedOf(index) is not { } last)
            {
                found.Add((index, (0, 0)));
                continue;
            }

            var counts = PodFailureRules.Judge(job, last).Counts;
            var failures = (Counted: JobPods.FailuresBefore(last) + (counts ? 1 : 0), Ignored: JobPods.IgnoredFailuresBefore(last) + (counts ? 0 : 1));
            var wait = JobPods.EndOf(last, snapshot.Now) + JobBackoff.After(failures.Counted + failures.Ignored) - snapshot.Now;
            if (wait > TimeSpan.Zero)
            {
                plan.Recheck(wait);
            }
            else
            {
                found.Add((index, failures));
            }
        }

        return found;
    }
}
