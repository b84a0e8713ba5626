using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.FlowControl.V1;

/// <summary>What may be created and changed of flow schemas.</summary>
public sealed class FlowSchemaStrategy : ResourceStrategy<FlowSchema>
{
    private const int DefaultPrecedence = 1000;

    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override FlowSchema Default(FlowSchema value) =>
        value.Spec.MatchingPrecedence == 0 ? value with { Spec = value.Spec with { MatchingPrecedence = DefaultPrecedence } } : value;

    /// <inheritdoc/>
    public override FlowSchema PrepareForCreate(FlowSchema value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata), Status = FlowSchemaStatus.Empty };

    /// <inheritdoc/>
    public override FlowSchema PrepareForUpdate(FlowSchema value, FlowSchema old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec), Status = old.Status };

    /// <inheritdoc/>
    public override FlowSchema PrepareForStatusUpdate(FlowSchema value, FlowSchema old, StrategyContext context) =>
        value with { Spec = old.Spec, Metadata = old.Metadata with { ManagedFields = value.Metadata.ManagedFields } };

    /// <inheritdoc/>
    public override void Validate(FlowSchema value, FieldErrors errors) => FlowSchemaValidation.Check(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(FlowSchema value, FlowSchema old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        FlowSchemaValidation.Check(value, errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(FlowSchema value, FlowSchema old, FieldErrors errors) =>
        FlowConditions.Check(value.Status.Conditions, static c => c.Type, errors);

    /// <inheritdoc/>
    public override FlowSchema Canonicalize(FlowSchema value)
    {
        var rules = value.Spec.Rules.Each(static r =>
            r.ResourceRules.Each(static n => n.Namespaces.IsEmpty && !n.Namespaces.IsNil ? n with { Namespaces = default } : n) is var resources && resources.IsSame(r.ResourceRules)
                ? r
                : r with { ResourceRules = resources });
        return rules.IsSame(value.Spec.Rules) ? value : value with { Spec = value.Spec with { Rules = rules } };
    }
}
