using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Rbac.V1;

/// <summary>What may be created and changed of role bindings.</summary>
public sealed class RoleBindingStrategy : ResourceStrategy<RoleBinding>
{
    /// <inheritdoc/>
    public override bool AllowCreateOnUpdate => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => RbacNames.Check(name, prefix);

    /// <inheritdoc/>
    public override RoleBinding Default(RoleBinding value)
    {
        var (subjects, role) = (BindingRules.Default(value.Subjects), BindingRules.Default(value.RoleRef));
        return subjects.IsSame(value.Subjects) && ReferenceEquals(role, value.RoleRef) ? value : value with { Subjects = subjects, RoleRef = role };
    }

    /// <inheritdoc/>
    public override void Validate(RoleBinding value, FieldErrors errors) =>
        BindingRules.Check(value.RoleRef, ["Role", "ClusterRole"], value.Subjects, namespaced: true, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(RoleBinding value, RoleBinding old, FieldErrors errors)
    {
        Validate(value, errors);
        BindingRules.CheckSame(value.RoleRef, old.RoleRef, errors);
    }
}
