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
    public override PodTemplate PrepareForCreate(PodTemplate value, StrategyContext context) => value with { Metadata = Generations.First(value.Metadata) };

    /// <inheritdoc/>
    public override PodTemplate PrepareForUpdate(PodTemplate value, PodTemplate old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Template != old.Template) };

    /// <inheritdoc/>
    public override void Validate(PodTemplate value, FieldErrors errors) => PodTemplateValidation.Check(value.Template, FieldPath.Of("template"), errors);
}
