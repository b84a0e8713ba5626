using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>What may be created and changed of autoscalers.</summary>
public sealed class HorizontalPodAutoscalerStrategy : ResourceStrategy<HorizontalPodAutoscaler>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <inheritdoc/>
    public override HorizontalPodAutoscaler Default(HorizontalPodAutoscaler value) => HorizontalPodAutoscalerDefaults.Apply(value);

    /// <inheritdoc/>
    public override HorizontalPodAutoscaler PrepareForCreate(HorizontalPodAutoscaler value, StrategyContext context) => value with { Status = HorizontalPodAutoscalerStatus.Empty };

    /// <inheritdoc/>
    public override HorizontalPodAutoscaler PrepareForUpdate(HorizontalPodAutoscaler value, HorizontalPodAutoscaler old, StrategyContext context) => value with { Status = old.Status };

    /// <inheritdoc/>
    public override HorizontalPodAutoscaler PrepareForStatusUpdate(HorizontalPodAutoscaler value, HorizontalPodAutoscaler old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(HorizontalPodAutoscaler value, FieldErrors errors) => HorizontalPodAutoscalerValidation.Check(value, null, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(HorizontalPodAutoscaler value, HorizontalPodAutoscaler old, FieldErrors errors) => HorizontalPodAutoscalerValidation.Check(value, old, errors);

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(HorizontalPodAutoscaler value, HorizontalPodAutoscaler old, FieldErrors errors) =>
        HorizontalPodAutoscalerValidation.Status(value.Status.CurrentReplicas, value.Status.DesiredReplicas, errors);

    /// <summary>A list of metrics without items is stored, and shown, as none.</summary>
    public override HorizontalPodAutoscaler Canonicalize(HorizontalPodAutoscaler value) => value.Status.CurrentMetrics is { IsEmpty: true, IsNil: false }
        ? value with { Status = value.Status with { CurrentMetrics = default } }
        : value;
}
