using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of limits.</summary>
public sealed class LimitRangeStrategy : ResourceStrategy<LimitRange>
{
    /// <inheritdoc/>
    public override bool AllowCreateOnUpdate => true;

    /// <inheritdoc/>
    public override LimitRange Default(LimitRange value) => LimitRangeDefaults.Apply(value);

    /// <inheritdoc/>
    public override void Validate(LimitRange value, FieldErrors errors) => LimitRangeValidation.Check(value.Spec, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(LimitRange value, LimitRange old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: true, ValidateName, errors);
        Validate(value, errors);
    }

    /// <inheritdoc/>
    public override LimitRange Canonicalize(LimitRange value) => value.Spec.Limits is { IsEmpty: true, IsNil: false } ? value with { Spec = LimitRangeSpec.Empty } : value;
}
