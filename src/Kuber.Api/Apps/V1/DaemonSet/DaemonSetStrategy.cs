using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Apps.V1;

/// <summary>What may be created and changed of daemon sets.</summary>
public sealed class DaemonSetStrategy : ResourceStrategy<DaemonSet>
{
    private const string TemplateGeneration = "deprecated.daemonset.template.generation";

    /// <inheritdoc/>
    public override DaemonSet Default(DaemonSet value)
    {
        var spec = value.Spec;
        var template = PodDefaults.Apply(spec.Template);
        var update = spec.UpdateStrategy;
        if (update.Type is "" or "RollingUpdate" && update is not { Type: "RollingUpdate", RollingUpdate: { MaxUnavailable: not null, MaxSurge: not null } })
        {
            update = new()
            {
                Type = "RollingUpdate",
                RollingUpdate = new() { MaxUnavailable = update.RollingUpdate?.MaxUnavailable ?? 1, MaxSurge = update.RollingUpdate?.MaxSurge ?? 0 },
            };
        }

        // Upstream keeps the number in a field of its own and writes it into the annotation of whatever it shows: 0 until it is prepared.
        var metadata = value.Metadata.Annotations.ContainsKey(TemplateGeneration) ? value.Metadata : WithTemplateGeneration(value.Metadata, 0);
        return ReferenceEquals(metadata, value.Metadata) && ReferenceEquals(template, spec.Template) && ReferenceEquals(update, spec.UpdateStrategy) && spec.RevisionHistoryLimit is not null
            ? value
            : value with { Metadata = metadata, Spec = spec with { Template = template, UpdateStrategy = update, RevisionHistoryLimit = spec.RevisionHistoryLimit ?? 10 } };
    }

    /// <inheritdoc/>
    public override DaemonSet PrepareForCreate(DaemonSet value, StrategyContext context) => value with
    {
        Metadata = WithTemplateGeneration(Generations.First(value.Metadata), Math.Max(1, TemplateGenerationOf(value.Metadata))),
        Spec = value.Spec with { Template = PodGatedFields.Drop(value.Spec.Template, null) },
        Status = DaemonSetStatus.Empty,
    };

    /// <inheritdoc/>
    public override DaemonSet PrepareForUpdate(DaemonSet value, DaemonSet old, StrategyContext context)
    {
        value = value with { Spec = value.Spec with { Template = PodGatedFields.Drop(value.Spec.Template, old.Spec.Template) } };
        var template = TemplateGenerationOf(old.Metadata);
        var changed = value.Spec.Template != old.Spec.Template;
        return value with
        {
            Metadata = WithTemplateGeneration(Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec), changed ? template + 1 : template),
            Status = old.Status,
        };
    }

    /// <inheritdoc/>
    public override DaemonSet PrepareForStatusUpdate(DaemonSet value, DaemonSet old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(DaemonSet value, FieldErrors errors) => DaemonSetValidation.Check(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(DaemonSet value, DaemonSet old, FieldErrors errors)
    {
        errors.Immutable(FieldPath.Of("spec", "selector"), value.Spec.Selector, old.Spec.Selector);
        DaemonSetValidation.Check(value, errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(DaemonSet value, DaemonSet old, FieldErrors errors) => DaemonSetValidation.Status(value.Status, old.Status, errors);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(DaemonSet value) => PodWarnings.OfTemplate(value.Spec.Template, FieldPath.Of("spec", "template"));

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(DaemonSet value, DaemonSet old) =>
        PodWarnings.OfChanged(value.Metadata, old.Metadata, value.Spec.Template, FieldPath.Of("spec", "template"));

    private static long TemplateGenerationOf(ObjectMeta meta) =>
        long.TryParse(meta.Annotations.GetValueOrDefault(TemplateGeneration), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static ObjectMeta WithTemplateGeneration(ObjectMeta meta, long generation) =>
        meta with { Annotations = meta.Annotations.Set(TemplateGeneration, generation.ToString(CultureInfo.InvariantCulture)) };
}
