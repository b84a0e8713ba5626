using Kuber.Api.Meta.V1;
using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Tests.Rbac;

public class RoleRulesTests
{
    [Theory]
    [InlineData("", "", "pods", "", "rules[0].verbs: Required value: verbs must contain at least one value")]
    [InlineData("get", null, "pods", "", "rules[0].apiGroups: Required value: resource rules must supply at least one api group")]
    [InlineData("get", "", "", "", "rules[0].resources: Required value: resource rules must supply at least one resource")]
    [InlineData("get", "", "pods", "/x", "rules[0].nonResourceURLs: Invalid value: [\"/x\"]: rules cannot apply to both regular resources and non-resource URLs")]
    [InlineData("get", null, "", "/x", null)]
    [InlineData("*", "*", "*", "", null)]
    public void A_rule_is_of_resources_or_of_paths(string verb, string? group, string resource, string url, string? message)
    {
        var rule = new PolicyRule { Verbs = List(verb), ApiGroups = group is null ? default : [group], Resources = List(resource), NonResourceURLs = List(url) };
        var errors = new FieldErrors();
        new ClusterRoleStrategy().Validate(new() { Rules = [rule] }, errors);
        Assert.Equal(message, errors.Count == 0 ? null : errors.ToMessage());
    }

    [Fact]
    public void A_role_of_a_namespace_has_no_paths()
    {
        var errors = new FieldErrors();
        new RoleStrategy().Validate(new() { Rules = [new() { Verbs = ["get"], NonResourceURLs = ["/x"] }] }, errors);
        Assert.Equal("rules[0].nonResourceURLs: Invalid value: [\"/x\"]: namespaced rules cannot apply to non-resource URLs", errors.ToMessage());
    }

    [Fact]
    public void A_role_that_gathers_says_what()
    {
        var errors = new FieldErrors();
        new ClusterRoleStrategy().Validate(new() { AggregationRule = new() }, errors);
        new ClusterRoleStrategy().Validate(
            new() { AggregationRule = new() { ClusterRoleSelectors = [new LabelSelector { MatchExpressions = [new() { Key = "a", Operator = "Is" }] }] } }, errors);
        Assert.Equal(
            [
                "aggregationRule.clusterRoleSelectors: Required value: at least one clusterRoleSelector required if aggregationRule is non-nil",
                "aggregationRule.clusterRoleSelectors[0].matchExpressions[0].operator: Invalid value: \"Is\": not a valid selector operator",
                "aggregationRule.clusterRoleSelectors[0]: Invalid value: null: invalid label selector.",
            ],
            errors.Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("system:odd:Name_1", null)]
    [InlineData("a/b", "may not contain '/'")]
    [InlineData("a%b", "may not contain '%'")]
    [InlineData("..", "may not be '..'")]
    public void Names_are_any_that_fit_a_path(string name, string? message) => Assert.Equal(message, new RoleStrategy().ValidateName(name, false).SingleOrDefault());

    [Fact]
    public void An_empty_list_of_rules_is_none() => Assert.True(new RoleStrategy().Canonicalize(new() { Rules = [] }).Rules.IsNil);

    private static ApiList<string> List(string item) => item.Length == 0 ? default : [item];
}
