using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Rbac.V1;

/// <summary>What may be created and changed of roles.</summary>
public sealed class RoleStrategy : ResourceStrategy<Role>
{
    /// <inheritdoc/>
    public override bool AllowCreateOnUpdate => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => RbacNames.Check(name, prefix);

    /// <inheritdoc/>
    public override Role Canonicalize(Role value) => value.Rules is { IsNil: false, IsEmpty: true } ? value with { Rules = default } : value;

    /// <inheritdoc/>
    public override void Validate(Role value, FieldErrors errors) => PolicyRuleValidation.Check(value.Rules, namespaced: true, errors);
}
