using Kuber.Api.Validation;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>The rules for autoscalers, of either version.</summary>
internal static partial class HorizontalPodAutoscalerValidation
{
    private const int MaximumStabilizationSeconds = 3600;
    private const int MaximumPeriodSeconds = 1800;

    /// <summary>Checks an autoscaler.</summary>
    /// <param name="value">The autoscaler.</param>
    /// <param name="old">What it was before; null for a new one. A target without a group may stay so.</param>
    /// <param name="errors">Where broken rules go.</param>
    public static void Check(HorizontalPodAutoscaler value, HorizontalPodAutoscaler? old, FieldErrors errors)
    {
        var spec = value.Spec;
        var path = FieldPath.Of("spec");
        if (spec.MinReplicas is < 1)
        {
            errors.Invalid(path.Child("minReplicas"), spec.MinReplicas, "must be greater than or equal to 1");
        }

        if (spec.MaxReplicas == 0)
        {
            errors.Required(path.Child("maxReplicas"), "must be set and greater than 0");
        }
        else if (spec.MaxReplicas < 0)
        {
            errors.Invalid(path.Child("maxReplicas"), spec.MaxReplicas, "must be greater than or equal to 1");
        }

        if (spec.MaxReplicas < spec.MinReplicas)
        {
            errors.Invalid(path.Child("maxReplicas"), spec.MaxReplicas, "must be greater than or equal to `minReplicas`");
        }

        var groupless = old is not null && !old.Spec.ScaleTargetRef.ApiVersion.Contains('/', StringComparison.Ordinal);
        Reference(spec.ScaleTargetRef, path.Child("scaleTargetRef"), errors, groupless);
        for (var i = 0; i < spec.Metrics.Count; i++)
        {
            Metric(spec.Metrics[i], path.Child("metrics").Index(i), errors);
        }

        Rules(spec.Behavior?.ScaleUp, path.Child("behavior", "scaleUp"), errors);
        Rules(spec.Behavior?.ScaleDown, path.Child("behavior", "scaleDown"), errors);
    }

    /// <summary>Checks a changed status.</summary>
    public static void Status(int current, int desired, FieldErrors errors)
    {
        errors.NonNegative(FieldPath.Of("status", "currentReplicas"), current);
        errors.NonNegative(FieldPath.Of("status", "desiredReplicas"), desired);
    }

    private static void Reference(CrossVersionObjectReference reference, FieldPath path, FieldErrors errors, bool groupless)
    {
        Segment(reference.Kind, path.Child("kind"), errors);
        Segment(reference.Name, path.Child("name"), errors);
        var slashes = reference.ApiVersion.AsSpan().Count('/');
        if (slashes > 1)
        {
            errors.Invalid(path.Child("apiVersion"), reference.ApiVersion, "unexpected GroupVersion string: " + reference.ApiVersion);
        }
        else if (!groupless && reference.Kind != "ReplicationController" && (slashes == 0 || reference.ApiVersion.StartsWith('/')))
        {
            errors.Invalid(path.Child("apiVersion"), reference.ApiVersion, "apiVersion must specify API group");
        }
    }

    private static void Segment(string text, FieldPath path, FieldErrors errors, string missing = "")
    {
        if (text.Length == 0)
        {
            errors.Required(path, missing);
        }
        else
        {
            errors.Invalid(path, text, NameRules.PathSegment(text));
        }
    }

    private static void Rules(HPAScalingRules? rules, FieldPath path, FieldErrors errors)
    {
        if (rules is null)
        {
            return;
        }

        if (rules.StabilizationWindowSeconds is < 0)
        {
            errors.Invalid(path.Child("stabilizationWindowSeconds"), rules.StabilizationWindowSeconds, "must be greater than or equal to zero");
        }
        else if (rules.StabilizationWindowSeconds is > MaximumStabilizationSeconds)
        {
            errors.Invalid(path.Child("stabilizationWindowSeconds"), rules.StabilizationWindowSeconds, "must be less than or equal to 3600");
        }

        if (rules.SelectPolicy is { } select && select is not ("Disabled" or "Max" or "Min"))
        {
            errors.NotSupported(path.Child("selectPolicy"), select, "Disabled", "Max", "Min");
        }

        if (rules.Policies.IsEmpty)
        {
            errors.Required(path.Child("policies"), "must specify at least one Policy");
        }

        for (var i = 0; i < rules.Policies.Count; i++)
        {
            Policy(rules.Policies[i], path.Child("policies").Index(i), errors);
        }

        if (rules.Tolerance is { } tolerance)
        {
            errors.NonNegative(path.Child("tolerance"), tolerance);
        }
    }

    private static void Policy(HPAScalingPolicy policy, FieldPath path, FieldErrors errors)
    {
        if (policy.Type is not ("Pods" or "Percent"))
        {
            errors.NotSupported(path.Child("type"), policy.Type, "Percent", "Pods");
        }

        if (policy.Value <= 0)
        {
            errors.Invalid(path.Child("value"), policy.Value, "must be greater than zero");
        }

        if (policy.PeriodSeconds <= 0)
        {
            errors.Invalid(path.Child("periodSeconds"), policy.PeriodSeconds, "must be greater than zero");
        }
        else if (policy.PeriodSeconds > MaximumPeriodSeconds)
        {
            errors.Invalid(path.Child("periodSeconds"), policy.PeriodSeconds, "must be less than or equal to 1800");
        }
    }
}
