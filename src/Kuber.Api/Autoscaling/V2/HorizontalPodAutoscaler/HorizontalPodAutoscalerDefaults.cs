namespace Kuber.Api.Autoscaling.V2;

/// <summary>What an autoscaler gets where the user says nothing.</summary>
internal static class HorizontalPodAutoscalerDefaults
{
    private static readonly HPAScalingRules Up = new()
    {
        StabilizationWindowSeconds = 0,
        SelectPolicy = "Max",
        Policies = [new HPAScalingPolicy { Type = "Pods", Value = 4, PeriodSeconds = 15 }, new HPAScalingPolicy { Type = "Percent", Value = 100, PeriodSeconds = 15 }],
    };

    private static readonly HPAScalingRules Down = new()
    {
        SelectPolicy = "Max",
        Policies = [new HPAScalingPolicy { Type = "Percent", Value = 100, PeriodSeconds = 15 }],
    };

    /// <summary>The metrics of an autoscaler that names none: 80 % of the CPU that its pods ask for.</summary>
    public static MetricSpec Metric { get; } = Cpu(80);

    /// <summary>A share of the CPU that pods ask for.</summary>
    public static MetricSpec Cpu(int percent) =>
        new() { Type = "Resource", Resource = new() { Name = "cpu", Target = new() { Type = "Utilization", AverageUtilization = percent } } };

    /// <summary>The autoscaler with defaults.</summary>
    public static HorizontalPodAutoscaler Apply(HorizontalPodAutoscaler value)
    {
        var spec = value.Spec;
        var behavior = spec.Behavior is null ? null : Apply(spec.Behavior);
        return spec.MinReplicas is not null && !spec.Metrics.IsEmpty && ReferenceEquals(behavior, spec.Behavior)
            ? value
            : value with
            {
                Spec = spec with
                {
                    MinReplicas = spec.MinReplicas ?? 1,
                    Metrics = spec.Metrics.IsEmpty ? [Metric] : spec.Metrics,
                    Behavior = behavior,
                },
            };
    }

    private static HorizontalPodAutoscalerBehavior Apply(HorizontalPodAutoscalerBehavior behavior)
    {
        var (up, down) = (Apply(behavior.ScaleUp, Up), Apply(behavior.ScaleDown, Down));
        return ReferenceEquals(up, behavior.ScaleUp) && ReferenceEquals(down, behavior.ScaleDown) ? behavior : behavior with { ScaleUp = up, ScaleDown = down };
    }

    private static HPAScalingRules Apply(HPAScalingRules? rules, HPAScalingRules defaults)
    {
        if (rules is null)
        {
            return defaults;
        }

        return rules.SelectPolicy is not null && !rules.Policies.IsNil && (rules.StabilizationWindowSeconds is not null || defaults.StabilizationWindowSeconds is null)
            ? rules
            : rules with
            {
                SelectPolicy = rules.SelectPolicy ?? defaults.SelectPolicy,
                StabilizationWindowSeconds = rules.StabilizationWindowSeconds ?? defaults.StabilizationWindowSeconds,
                Policies = rules.Policies.IsNil ? defaults.Policies : rules.Policies,
            };
    }
}
