using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>What may be created and changed of autoscalers, seen through version 1: the rules are those of version 2.</summary>
public sealed class HorizontalPodAutoscalerStrategy : ResourceStrategy<HorizontalPodAutoscaler>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <inheritdoc/>
    public override HorizontalPodAutoscaler Default(HorizontalPodAutoscaler value)
    {
        var spec = value.Spec;
        if (spec is { MinReplicas: not null, TargetCPUUtilizationPercentage: not null })
        {
            return value;
        }

        var target = spec.TargetCPUUtilizationPercentage;
        if (target is null && HorizontalPodAutoscalerConversion.ToV2(value).Spec.Metrics.IsEmpty)
        {
            target = V2.HorizontalPodAutoscalerDefaults.Metric.Resource!.Target.AverageUtilization;
        }

        return spec.MinReplicas is not null && target == spec.TargetCPUUtilizationPercentage
            ? value
            : value with { Spec = spec with { MinReplicas = spec.MinReplicas ?? 1, TargetCPUUtilizationPercentage = target } };
    }

    /// <inheritdoc/>
    public override HorizontalPodAutoscaler PrepareForCreate(HorizontalPodAutoscaler value, StrategyContext context) => value with { Status = HorizontalPodAutoscalerStatus.Empty };

    /// <inheritdoc/>
    public override HorizontalPodAutoscaler PrepareForUpdate(HorizontalPodAutoscaler value, HorizontalPodAutoscaler old, StrategyContext context) => value with { Status = old.Status };

    /// <inheritdoc/>
    public override HorizontalPodAutoscaler PrepareForStatusUpdate(HorizontalPodAutoscaler value, HorizontalPodAutoscaler old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(HorizontalPodAutoscaler value, FieldErrors errors) =>
        V2.HorizontalPodAutoscalerValidation.Check(HorizontalPodAutoscalerConversion.ToV2(value), null, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(HorizontalPodAutoscaler value, HorizontalPodAutoscaler old, FieldErrors errors) =>
        V2.HorizontalPodAutoscalerValidation.Check(HorizontalPodAutoscalerConversion.ToV2(value), HorizontalPodAutoscalerConversion.ToV2(old), errors);

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(HorizontalPodAutoscaler value, HorizontalPodAutoscaler old, FieldErrors errors) =>
        V2.HorizontalPodAutoscalerValidation.Status(value.Status.CurrentReplicas, value.Status.DesiredReplicas, errors);
}
