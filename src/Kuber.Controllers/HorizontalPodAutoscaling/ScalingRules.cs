using Kuber.Api.Autoscaling.V2;

namespace Kuber.Controllers.HorizontalPodAutoscaling;

/// <summary>Brings a recommendation within what an autoscaler's bounds and behavior allow.</summary>
internal static class ScalingRules
{
    private static readonly TimeSpan DownWindow = TimeSpan.FromMinutes(5);

    private static readonly HPAScalingRules DefaultUp = new()
    {
        StabilizationWindowSeconds = 0,
        SelectPolicy = "Max",
        Policies = [new() { Type = "Pods", Value = 4, PeriodSeconds = 15 }, new() { Type = "Percent", Value = 100, PeriodSeconds = 15 }],
    };

    private static readonly HPAScalingRules DefaultDown = new() { SelectPolicy = "Max", Policies = [new() { Type = "Percent", Value = 100, PeriodSeconds = 15 }] };

    /// <summary>The size to go to, and the conditions that say why.</summary>
    public static (int Replicas, AutoscalerConditions Conditions) Apply(
        HorizontalPodAutoscaler autoscaler, int current, int recommended, ScalingHistory history, AutoscalerConditions conditions, DateTimeOffset now)
    {
        var (up, down) = Of(autoscaler);
        var stable = history.Stabilize(current, recommended, Window(up, TimeSpan.Zero), Window(down, DownWindow), now);
        conditions = stable == recommended
            ? conditions.Set("AbleToScale", "True", "ReadyForNewScale", "recommended size matches current size")
            : current < recommended
                ? conditions.Set("AbleToScale", "True", "ScaleUpStabilized", "recent recommendations were lower than current one, applying the lowest recent recommendation")
                : conditions.Set("AbleToScale", "True", "ScaleDownStabilized", "recent recommendations were higher than current one, applying the highest recent recommendation");
        var (limited, reason, message) = Limit(autoscaler, current, stable, up, down, history, now);
        return (limited, conditions.Set("ScalingLimited", limited == stable ? "False" : "True", reason, message));
    }

    /// <summary>How long changes must be remembered.</summary>
    public static TimeSpan LongestPeriod(HorizontalPodAutoscaler autoscaler)
    {
        var (up, down) = Of(autoscaler);
        return TimeSpan.FromSeconds(up.Policies.Concat(down.Policies).Select(static p => p.PeriodSeconds).DefaultIfEmpty(0).Max());
    }

    private static (HPAScalingRules Up, HPAScalingRules Down) Of(HorizontalPodAutoscaler autoscaler) =>
        (autoscaler.Spec.Behavior?.ScaleUp ?? DefaultUp, autoscaler.Spec.Behavior?.ScaleDown ?? DefaultDown);

    private static TimeSpan Window(HPAScalingRules rules, TimeSpan otherwise) => rules.StabilizationWindowSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : otherwise;

    private static (int Replicas, string Reason, string Message) Limit(
        HorizontalPodAutoscaler autoscaler, int current, int wanted, HPAScalingRules up, HPAScalingRules down, ScalingHistory history, DateTimeOffset now)
    {
        var (min, max) = (autoscaler.Spec.MinReplicas ?? 1, autoscaler.Spec.MaxReplicas);
        if (wanted > current)
        {
            var limit = Math.Max(current, history.UpLimit(current, up, now));
            if (wanted > Math.Min(limit, max))
            {
                return max > limit
                    ? (limit, "ScaleUpLimit", "the desired replica count is increasing faster than the maximum scale rate")
                    : (max, "TooManyReplicas", "the desired replica count is more than the maximum replica count");
            }
        }
        else if (wanted < current)
        {
            var limit = Math.Min(current, history.DownLimit(current, down, now));
            if (wanted < Math.Max(limit, min))
            {
                return min < limit
                    ? (limit, "ScaleDownLimit", "the desired replica count is decreasing faster than the maximum scale rate")
                    : (min, "TooFewReplicas", "the desired replica count is less than the minimum replica count");
            }
        }

        return (wanted, "DesiredWithinRange", "the desired count is within the acceptable range");
    }
}
