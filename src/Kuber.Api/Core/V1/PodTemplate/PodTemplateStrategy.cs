using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of pod templates.</summary>
public sealed class PodTemplateStrategy : ResourceStrategy<PodTemplate>
{
    /// <inheritdoc/>
    public override PodTemplate Default(PodTemplate value)
    {
        var template = PodDefaults.Apply(value.Template);
        return ReferenceEquals(template, value.Template) ? value : value with { Template = template };
    }

    /// <inheritdoc/>
    public override PodTemplate PrepareForCreate(PodTemplate value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata), Template = PodGatedFields.Drop(value.Template, null) };

    /// <inheritdoc/>
    public override PodTemplate PrepareForUpdate(PodTemplate value, PodTemplate old, StrategyContext context)
    {
        var template = PodGatedFields.Drop(value.Template, old.Template);
        return value with { Metadata = Generations.Next(value.Metadata, old.Metadata, template != old.Template), Template = template };
    }

    /// <inheritdoc/>
    public override void Validate(PodTemplate value, FieldErrors errors) => PodTemplateValidation.Check(value.Template, FieldPath.Of("template"), errors);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(PodTemplate value) => PodWarnings.OfTemplate(value.Template, FieldPath.Of("template"));

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(PodTemplate value, PodTemplate old) =>
        PodWarnings.OfChanged(value.Metadata, old.Metadata, value.Template, FieldPath.Of("template"));
}
