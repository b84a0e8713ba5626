using Kuber.Api.Batch.V1;

namespace Kuber.Controllers.Jobs;

/// <summary>What a Job's fields mean.</summary>
internal static class JobRules
{
    public const string Complete = "Complete";
    public const string Failed = "Failed";
    public const string SuccessCriteriaMet = "SuccessCriteriaMet";
    public const string FailureTarget = "FailureTarget";
    public const string Suspended = "Suspended";

    public static bool IsIndexed(Job job) => job.Spec.CompletionMode == "Indexed";

    public static bool IsSuspended(Job job) => job.Spec.Suspend == true;

    public static int Parallelism(Job job) => job.Spec.Parallelism ?? 1;

    /// <summary>Whether the Job is over, for good or bad.</summary>
    public static bool IsFinished(Job job) => Holds(job.Status, Complete) || Holds(job.Status, Failed);

    /// <summary>Whether a condition is true.</summary>
    public static bool Holds(JobStatus status, string type) => Find(status, type)?.Status == "True";

    public static JobCondition? Find(JobStatus status, string type) => status.Conditions.Find(c => c.Type == type);

    /// <summary>Whether pods are replaced only when they have ended, not already when they are being deleted.</summary>
    public static bool ReplacesOnlyFailed(Job job) => job.Spec.PodReplacementPolicy == "Failed" || job.Spec.PodFailurePolicy is not null;

    /// <summary>Whether another controller looks after the Job.</summary>
    public static bool IsForeign(Job job) => job.Spec.ManagedBy is { } manager && manager != "kubernetes.io/job-controller";
}
