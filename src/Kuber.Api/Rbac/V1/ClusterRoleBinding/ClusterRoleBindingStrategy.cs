using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Rbac.V1;

/// <summary>What may be created and changed of cluster role bindings.</summary>
public sealed class ClusterRoleBindingStrategy : ResourceStrategy<ClusterRoleBinding>
{
    /// <inheritdoc/>
    public override bool AllowCreateOnUpdate => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => RbacNames.Check(name, prefix);

    /// <inheritdoc/>
    public override ClusterRoleBinding Default(ClusterRoleBinding value)
    {
        var (subjects, role) = (BindingRules.Default(value.Subjects), BindingRules.Default(value.RoleRef));
        return subjects.IsSame(value.Subjects) && ReferenceEquals(role, value.RoleRef) ? value : value with { Subjects = subjects, RoleRef = role };
    }

    /// <inheritdoc/>
    public override void Validate(ClusterRoleBinding value, FieldErrors errors) =>
        BindingRules.Check(value.RoleRef, ["ClusterRole"], value.Subjects, namespaced: false, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(ClusterRoleBinding value, ClusterRoleBinding old, FieldErrors errors)
    {
        Validate(value, errors);
        BindingRules.CheckSame(value.RoleRef, old.RoleRef, errors);
    }
}
