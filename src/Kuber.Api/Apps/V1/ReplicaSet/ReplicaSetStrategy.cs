using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Apps.V1;

/// <summary>What may be created and changed of replica sets.</summary>
public sealed class ReplicaSetStrategy : ResourceStrategy<ReplicaSet>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <inheritdoc/>
    public override ReplicaSet Default(ReplicaSet value)
    {
        var template = PodDefaults.Apply(value.Spec.Template);
        return ReferenceEquals(template, value.Spec.Template) && value.Spec.Replicas is not null
            ? value
            : value with { Spec = value.Spec with { Replicas = value.Spec.Replicas ?? 1, Template = template } };
    }

    /// <inheritdoc/>
    public override ReplicaSet PrepareForCreate(ReplicaSet value, StrategyContext context) =>
        Gated(value, null) with { Metadata = Generations.First(value.Metadata), Status = ReplicaSetStatus.Empty };

    /// <inheritdoc/>
    public override ReplicaSet PrepareForUpdate(ReplicaSet value, ReplicaSet old, StrategyContext context)
    {
        value = Gated(value, old);
        return value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec), Status = old.Status };
    }

    /// <inheritdoc/>
    public override ReplicaSet PrepareForStatusUpdate(ReplicaSet value, ReplicaSet old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(ReplicaSet value, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        errors.NonNegative(path.Child("replicas"), value.Spec.Replicas);
        errors.NonNegative(path.Child("minReadySeconds"), value.Spec.MinReadySeconds);
        if (PodTemplateValidation.RequiredSelector(value.Spec.Selector, path.Child("selector"), errors, "deployment") is { } selector)
        {
            PodTemplateValidation.ForReplicas(value.Spec.Template, selector, path.Child("template"), errors);
        }
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(ReplicaSet value, ReplicaSet old, FieldErrors errors)
    {
        Validate(value, errors);
        errors.Immutable(FieldPath.Of("spec", "selector"), value.Spec.Selector, old.Spec.Selector);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(ReplicaSet value, ReplicaSet old, FieldErrors errors)
    {
        var s = value.Status;
        ReplicaStatusValidation.Check(s.Replicas, s.FullyLabeledReplicas, s.ReadyReplicas, s.AvailableReplicas, s.TerminatingReplicas, s.ObservedGeneration, errors);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(ReplicaSet value) =>
        PodWarnings.OfNew(value.Metadata, value.Spec.Template, FieldPath.Of("spec", "template"));

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(ReplicaSet value, ReplicaSet old) =>
        PodWarnings.OfChanged(value.Metadata, old.Metadata, value.Spec.Template, FieldPath.Of("spec", "template"));

    private static ReplicaSet Gated(ReplicaSet value, ReplicaSet? old) =>
        value with { Spec = value.Spec with { Template = PodGatedFields.Drop(value.Spec.Template, old?.Spec.Template) } };
}
