using Kuber.Api.Registry;
using Kuber.Api.Selectors;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of replication controllers.</summary>
public sealed class ReplicationControllerStrategy : ResourceStrategy<ReplicationController>
{
    /// <inheritdoc/>
    public override ReplicationController Default(ReplicationController value)
    {
        var spec = value.Spec;
        var labels = spec.Template?.Metadata.Labels ?? default;
        var template = spec.Template is null ? null : PodDefaults.Apply(spec.Template);
        if (!ReferenceEquals(template, spec.Template) || (spec.Selector.IsEmpty && !labels.IsEmpty) || spec.Replicas is null)
        {
            value = value with { Spec = spec with { Template = template, Selector = spec.Selector.IsEmpty ? labels : spec.Selector, Replicas = spec.Replicas ?? 1 } };
        }

        return value.Metadata.Labels.IsEmpty && !labels.IsEmpty ? value with { Metadata = value.Metadata with { Labels = labels } } : value;
    }

    /// <inheritdoc/>
    public override ReplicationController PrepareForCreate(ReplicationController value, StrategyContext context) =>
        Gated(value, null) with { Metadata = Generations.First(value.Metadata), Status = ReplicationControllerStatus.Empty };

    /// <inheritdoc/>
    public override ReplicationController PrepareForUpdate(ReplicationController value, ReplicationController old, StrategyContext context)
    {
        value = Gated(value, old);
        return value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec), Status = old.Status };
    }

    /// <inheritdoc/>
    public override ReplicationController PrepareForStatusUpdate(ReplicationController value, ReplicationController old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(ReplicationController value, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        errors.NonNegative(path.Child("minReadySeconds"), value.Spec.MinReadySeconds);
        if (value.Spec.Selector.IsEmpty)
        {
            errors.Required(path.Child("selector"));
        }

        errors.NonNegative(path.Child("replicas"), value.Spec.Replicas);
        if (value.Spec.Template is { } template)
        {
            PodTemplateValidation.Selected(template, Selector.From(value.Spec.Selector), path.Child("template"), errors);
            PodTemplateValidation.Check(template, path.Child("template"), errors);
            PodTemplateValidation.RunsForEver(template, path.Child("template"), errors, "ReplicationController");
        }
        else
        {
            errors.Required(path.Child("template"));
        }
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(ReplicationController value, ReplicationController old, FieldErrors errors)
    {
        var s = value.Status;
        ReplicaStatusValidation.Check(s.Replicas, s.FullyLabeledReplicas, s.ReadyReplicas, s.AvailableReplicas, null, s.ObservedGeneration, errors);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(ReplicationController value) =>
        value.Spec.Template is null ? PodWarnings.OfName(value.Metadata) : PodWarnings.OfNew(value.Metadata, value.Spec.Template, FieldPath.Of("template"));

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(ReplicationController value, ReplicationController old) =>
        value.Spec.Template is null ? [] : PodWarnings.OfChanged(value.Metadata, old.Metadata, value.Spec.Template, FieldPath.Of("template"));

    private static ReplicationController Gated(ReplicationController value, ReplicationController? old) => value.Spec.Template is { } template
        ? value with { Spec = value.Spec with { Template = PodGatedFields.Drop(template, old?.Spec.Template) } }
        : value;
}
