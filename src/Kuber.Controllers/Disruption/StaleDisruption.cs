using Kuber.Api.Core.V1;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Disruption;

/// <summary>Pods that were marked to be ended and were not: after two minutes the mark is wrong.</summary>
internal static class StaleDisruption
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Whether a pod is marked and is not being deleted.</summary>
    public static bool IsCandidate(Pod pod) =>
        pod.Metadata.DeletionTimestamp is null && !PodRules.IsTerminal(pod) && PodRules.Condition(pod, DisruptionTarget.Type)?.Status == "True";

    /// <summary>How long until the mark is wrong.</summary>
    public static TimeSpan Left(Pod pod, DateTimeOffset now) =>
        (PodRules.Condition(pod, DisruptionTarget.Type)?.LastTransitionTime ?? default).ToDateTimeOffset() + Limit - now;
}
