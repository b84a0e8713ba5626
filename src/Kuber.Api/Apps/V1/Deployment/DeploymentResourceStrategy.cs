using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Apps.V1;

/// <summary>What may be created and changed of deployments.</summary>
public sealed class DeploymentResourceStrategy : ResourceStrategy<Deployment>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <inheritdoc/>
    public override Deployment Default(Deployment value)
    {
        var spec = value.Spec;
        var template = PodDefaults.Apply(spec.Template);
        var strategy = Default(spec.Strategy);
        return ReferenceEquals(template, spec.Template) && ReferenceEquals(strategy, spec.Strategy)
            && spec is { Replicas: not null, RevisionHistoryLimit: not null, ProgressDeadlineSeconds: not null }
            ? value
            : value with
            {
                Spec = spec with
                {
                    Replicas = spec.Replicas ?? 1,
                    Template = template,
                    Strategy = strategy,
                    RevisionHistoryLimit = spec.RevisionHistoryLimit ?? 10,
                    ProgressDeadlineSeconds = spec.ProgressDeadlineSeconds ?? 600,
                },
            };
    }

    /// <inheritdoc/>
    public override Deployment PrepareForCreate(Deployment value, StrategyContext context) =>
        Gated(value, null) with { Metadata = Generations.First(value.Metadata), Status = DeploymentStatus.Empty };

    /// <inheritdoc/>
    public override Deployment PrepareForUpdate(Deployment value, Deployment old, StrategyContext context)
    {
        value = Gated(value, old);
        return value with
        {
            Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec || value.Metadata.Annotations != old.Metadata.Annotations),
            Status = old.Status,
        };
    }

    /// <inheritdoc/>
    public override Deployment PrepareForStatusUpdate(Deployment value, Deployment old, StrategyContext context) =>
        value with { Spec = old.Spec, Metadata = value.Metadata with { Labels = old.Metadata.Labels } };

    /// <inheritdoc/>
    public override void Validate(Deployment value, FieldErrors errors) => DeploymentValidation.Check(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(Deployment value, Deployment old, FieldErrors errors)
    {
        DeploymentValidation.Check(value, errors);
        errors.Immutable(FieldPath.Of("spec", "selector"), value.Spec.Selector, old.Spec.Selector);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(Deployment value, Deployment old, FieldErrors errors) => DeploymentValidation.Status(value.Status, old.Status, errors);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(Deployment value) =>
        PodWarnings.OfNew(value.Metadata, value.Spec.Template, FieldPath.Of("spec", "template"));

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(Deployment value, Deployment old) =>
        PodWarnings.OfChanged(value.Metadata, old.Metadata, value.Spec.Template, FieldPath.Of("spec", "template"));

    private static Deployment Gated(Deployment value, Deployment? old) =>
        value with { Spec = value.Spec with { Template = PodGatedFields.Drop(value.Spec.Template, old?.Spec.Template) } };

    private static DeploymentStrategy Default(DeploymentStrategy strategy)
    {
        var type = strategy.Type.Length > 0 ? strategy.Type : "RollingUpdate";
        if (type != "RollingUpdate")
        {
            return strategy;
        }

        return strategy is { Type: "RollingUpdate", RollingUpdate: { MaxUnavailable: not null, MaxSurge: not null } }
            ? strategy
            : new()
            {
                Type = type,
                RollingUpdate = new() { MaxUnavailable = strategy.RollingUpdate?.MaxUnavailable ?? "25%", MaxSurge = strategy.RollingUpdate?.MaxSurge ?? "25%" },
            };
    }
}
