using Kuber.Api.Rbac.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.Tests.Rbac;

public class BindingRulesTests
{
    private const string Group = "rbac.authorization.k8s.io";

    [Fact]
    public void Groups_of_references_and_subjects_are_filled_in()
    {
        var binding = new RoleBindingStrategy().Default(new()
        {
            RoleRef = new() { Kind = "Role", Name = "r" },
            Subjects = [new() { Kind = "User", Name = "u" }, new() { Kind = "Group", Name = "g" }, new() { Kind = "ServiceAccount", Name = "a" }],
        });
        Assert.Equal(Group, binding.RoleRef.ApiGroup);
        Assert.Equal([Group, Group, ""], binding.Subjects.Select(s => s.ApiGroup));
        Assert.Same(binding, new RoleBindingStrategy().Default(binding));
    }

    [Theory]
    [InlineData("Role", "r", Group, null)]
    [InlineData("ClusterRole", "r", Group, null)]
    [InlineData("Rule", "r", Group, "roleRef.kind: Unsupported value: \"Rule\": supported values: \"Role\", \"ClusterRole\"")]
    [InlineData("Role", "", Group, "roleRef.name: Required value")]
    [InlineData("Role", "a/b", Group, "roleRef.name: Invalid value: \"a/b\": may not contain '/'")]
    [InlineData("Role", "r", "x", "roleRef.apiGroup: Unsupported value: \"x\": supported values: \"rbac.authorization.k8s.io\"")]
    public void The_role_is_one(string kind, string name, string group, string? message) =>
        Assert.Equal(message, Message(new() { RoleRef = new() { ApiGroup = group, Kind = kind, Name = name } }));

    [Theory]
    [InlineData("User", "", Group, "subjects[0].name: Required value")]
    [InlineData("User", "u", "x", "subjects[0].apiGroup: Unsupported value: \"x\": supported values: \"rbac.authorization.k8s.io\"")]
    [InlineData("ServiceAccount", "a", Group, "subjects[0].apiGroup: Unsupported value: \"rbac.authorization.k8s.io\": supported values: \"\"")]
    [InlineData("Robot", "a", "", "subjects[0].kind: Unsupported value: \"Robot\": supported values: \"ServiceAccount\", \"User\", \"Group\"")]
    [InlineData("ServiceAccount", "a", "", null)]
    public void Subjects_are_users_groups_and_service_accounts(string kind, string name, string group, string? message) => Assert.Equal(
        message,
        Message(new() { RoleRef = new() { ApiGroup = Group, Kind = "Role", Name = "r" }, Subjects = [new() { Kind = kind, Name = name, ApiGroup = group }] }));

    [Fact]
    public void A_cluster_wide_binding_names_namespaces_and_cluster_roles()
    {
        var errors = new FieldErrors();
        new ClusterRoleBindingStrategy().Validate(
            new() { RoleRef = new() { ApiGroup = Group, Kind = "Role", Name = "r" }, Subjects = [new() { Kind = "ServiceAccount", Name = "a" }] }, errors);
        Assert.Equal("[roleRef.kind: Unsupported value: \"Role\": supported values: \"ClusterRole\", subjects[0].namespace: Required value]", errors.ToMessage());
    }

    [Fact]
    public void The_role_of_a_binding_stays()
    {
        var old = new RoleBinding { RoleRef = new() { ApiGroup = Group, Kind = "Role", Name = "r" } };
        var errors = new FieldErrors();
        new RoleBindingStrategy().ValidateUpdate(old with { RoleRef = old.RoleRef with { Name = "s" } }, old, errors);
        Assert.Equal("roleRef: Invalid value: {\"APIGroup\":\"rbac.authorization.k8s.io\",\"Kind\":\"Role\",\"Name\":\"s\"}: cannot change roleRef", errors.ToMessage());
    }

    private static string? Message(RoleBinding binding)
    {
        var errors = new FieldErrors();
        new RoleBindingStrategy().Validate(binding, errors);
        return errors.Count == 0 ? null : errors.ToMessage();
    }
}
