using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Apps.V1;

/// <summary>What may be created and changed of stateful sets.</summary>
public sealed class StatefulSetStrategy : ResourceStrategy<StatefulSet>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => NameRules.DnsLabel(name, prefix);

    /// <inheritdoc/>
    public override StatefulSet Default(StatefulSet value) => StatefulSetDefaults.Apply(value);

    /// <inheritdoc/>
    public override StatefulSet PrepareForCreate(StatefulSet value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata), Status = StatefulSetStatus.Empty, Spec = Gated(value.Spec, null) };

    /// <inheritdoc/>
    public override StatefulSet PrepareForUpdate(StatefulSet value, StatefulSet old, StrategyContext context)
    {
        var spec = Gated(value.Spec, old.Spec);
        return value with { Metadata = Generations.Next(value.Metadata, old.Metadata, spec != old.Spec), Spec = spec, Status = old.Status };
    }

    /// <inheritdoc/>
    public override StatefulSet PrepareForStatusUpdate(StatefulSet value, StatefulSet old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(StatefulSet value, FieldErrors errors) => StatefulSetValidation.Create(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(StatefulSet value, StatefulSet old, FieldErrors errors) => StatefulSetValidation.Update(value, old, errors);

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(StatefulSet value, StatefulSet old, FieldErrors errors) => StatefulSetValidation.Status(value.Status, old.Status, errors);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(StatefulSet value) => Warnings(value);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(StatefulSet value, StatefulSet old) =>
        value.Metadata.Generation != old.Metadata.Generation ? Warnings(value) : [];

    private static List<string> Warnings(StatefulSet value)
    {
        var warnings = PodWarnings.OfTemplate(value.Spec.Template, FieldPath.Of("spec", "template"));
        if (value.Spec.RevisionHistoryLimit is < 0)
        {
            warnings.Add("spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is recommended");
        }

        return warnings;
    }

    private static StatefulSetSpec Gated(StatefulSetSpec spec, StatefulSetSpec? old) =>
        WithoutMaxUnavailable(spec with { Template = PodGatedFields.Drop(spec.Template, old?.Template) }, old);

    /// <summary>The server does not take <c>maxUnavailable</c> (its gate is off), but keeps one that is stored.</summary>
    private static StatefulSetSpec WithoutMaxUnavailable(StatefulSetSpec spec, StatefulSetSpec? old) =>
        spec.UpdateStrategy.RollingUpdate is { MaxUnavailable: not null } rolling && old?.UpdateStrategy.RollingUpdate?.MaxUnavailable is null
            ? spec with { UpdateStrategy = spec.UpdateStrategy with { RollingUpdate = rolling with { MaxUnavailable = null } } }
            : spec;
}
