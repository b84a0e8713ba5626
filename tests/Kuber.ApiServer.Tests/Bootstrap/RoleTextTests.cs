using Kuber.Api.Rbac.V1;
using Kuber.ApiServer.Bootstrap;

namespace Kuber.ApiServer.Tests.Bootstrap;

public class RoleTextTests
{
    [Fact]
    public void A_role_its_rules_and_whom_it_is_bound_to_are_read()
    {
        var role = Assert.Single(RoleText.Parse(
            """
            # A comment.
            keeper in kube-system as keeper-binding for user u, group g, account ns/a
              read on pods pods/log
              write on deployments of apps extensions
              get update on configmaps named a b
              get at /healthz /logs/*
              record events
            """));

        Assert.Equal(("keeper", "kube-system", "keeper-binding", true), (role.Name, role.Namespace, role.BindingName, role.IsBound));
        Assert.Equal(["User/u", "Group/g", "ServiceAccount/ns/a"], role.Subjects.Select(s => s.Kind + "/" + (s.Namespace.Length > 0 ? s.Namespace + "/" : "") + s.Name));
        Assert.Equal(
            [
                new PolicyRule { Verbs = ["get", "list", "watch"], ApiGroups = [""], Resources = ["pods", "pods/log"] },
                new PolicyRule { Verbs = ["create", "delete", "deletecollection", "patch", "update"], ApiGroups = ["apps", "extensions"], Resources = ["deployments"] },
                new PolicyRule { Verbs = ["get", "update"], ApiGroups = [""], Resources = ["configmaps"], ResourceNames = ["a", "b"] },
                new PolicyRule { Verbs = ["get"], NonResourceURLs = ["/healthz", "/logs/*"] },
                new PolicyRule { Verbs = ["create", "patch", "update"], ApiGroups = ["", "events.k8s.io"], Resources = ["events"] },
            ],
            role.Rules);
    }

    [Fact]
    public void Roles_gather_and_count()
    {
        var roles = RoleText.Parse("view\n  counts for edit\n  gathers view\n\nlone for nobody\n  * on * of *\n").ToList();
        var view = roles[0].ToClusterRole();
        Assert.Equal("true", view.Metadata.Labels["rbac.authorization.k8s.io/aggregate-to-edit"]);
        Assert.Equal("true", view.AggregationRule!.ClusterRoleSelectors[0].MatchLabels["rbac.authorization.k8s.io/aggregate-to-view"]);
        Assert.False(roles[0].IsBound);
        Assert.True(roles[1].IsBound);
        Assert.True(roles[1].Subjects.IsEmpty);
    }

    [Theory]
    [InlineData("r\n  get pods")]
    [InlineData("  get on pods")]
    [InlineData("r for somebody x")]
    public void A_line_that_says_nothing_is_an_error(string text) => Assert.Throws<FormatException>(() => RoleText.Parse(text).ToList());

    [Fact]
    public void Names_of_the_default_roles_are_unique()
    {
        Assert.Equal(DefaultRoles.ClusterRoles.Count(), DefaultRoles.ClusterRoles.Select(r => r.Metadata.Name).Distinct().Count());
        Assert.All(DefaultRoles.ClusterRoleBindings, b => Assert.Contains(DefaultRoles.ClusterRoles, r => r.Metadata.Name == b.RoleRef.Name));
        Assert.All(DefaultRoles.RoleBindings, b => Assert.Contains(DefaultRoles.Roles, r => r.Metadata.Name == b.RoleRef.Name && r.Metadata.Namespace == b.Metadata.Namespace));
    }
}
