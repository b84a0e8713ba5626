using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Networking.V1;

/// <summary>What may be created and changed of ingress classes.</summary>
public sealed class IngressClassStrategy : ResourceStrategy<IngressClass>
{
    private static readonly FieldPath Controller = FieldPath.Of("spec", "controller");

    /// <inheritdoc/>
    public override IngressClass Default(IngressClass value) => value.Spec.Parameters is { Scope: null } parameters
        ? value with { Spec = value.Spec with { Parameters = parameters with { Scope = "Cluster" } } }
        : value;

    /// <inheritdoc/>
    public override IngressClass PrepareForCreate(IngressClass value, StrategyContext context) => value with { Metadata = Generations.First(value.Metadata) };

    /// <inheritdoc/>
    public override IngressClass PrepareForUpdate(IngressClass value, IngressClass old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec) };

    /// <inheritdoc/>
    public override void Validate(IngressClass value, FieldErrors errors) => IngressClassValidation.Check(value.Spec, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(IngressClass value, IngressClass old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        errors.Immutable(Controller, value.Spec.Controller, old.Spec.Controller);
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        IngressClassValidation.Check(value.Spec, errors);
    }
}
