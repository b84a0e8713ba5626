using Kuber.Api.Rbac.V1;
using Kuber.ApiServer.Authorization.Rbac;

namespace Kuber.ApiServer.Tests.Authorization;

public class RuleCoverageTests
{
    [Fact]
    public void What_is_held_is_not_missing()
    {
        PolicyRule[] held = [Users.Rule("get list", "pods"), Users.Rule("*", "*", "apps"), Users.Rule("get", "secrets", "", "a b")];
        Assert.Empty(RuleCoverage.Missing(held, [Users.Rule("list", "pods"), Users.Rule("delete", "deployments/scale", "apps"), Users.Rule("get", "secrets", "", "b")]));
    }

    [Fact]
    public void What_no_single_rule_covers_is_missing()
    {
        var missing = RuleCoverage.Missing([Users.Rule("get", "pods"), Users.Rule("get", "secrets", "", "a")], [Users.Rule("get delete", "pods nodes"), Users.Rule("get", "secrets")]);
        Assert.Equal(
            [
                "{APIGroups:[\"\"], Resources:[\"pods\"], Verbs:[\"delete\"]}",
                "{APIGroups:[\"\"], Resources:[\"nodes\"], Verbs:[\"get\" \"delete\"]}",
                "{APIGroups:[\"\"], Resources:[\"secrets\"], Verbs:[\"get\"]}",
            ],
            RuleCoverage.Compact(missing).Select(RuleText.Of));
    }

    [Theory]
    [InlineData("*/scale", "deployments/scale", true)]
    [InlineData("*/scale", "deployments/status", false)]
    [InlineData("*/scale", "deployments", false)]
    [InlineData("*", "deployments/status", true)]
    [InlineData("deployments", "*", false)]
    public void Stars_cover_subresources(string held, string wanted, bool covered) =>
        Assert.Equal(covered, RuleCoverage.Missing([Users.Rule("get", held)], [Users.Rule("get", wanted)]).Count == 0);

    [Theory]
    [InlineData("/a/*", "/a/b", true)]
    [InlineData("/a/*", "/a/*", true)]
    [InlineData("/a/*", "/b", false)]
    [InlineData("*", "/b", true)]
    public void Stars_cover_paths(string held, string wanted, bool covered) => Assert.Equal(
        covered,
        RuleCoverage.Missing([new() { Verbs = ["get"], NonResourceURLs = [held] }], [new() { Verbs = ["get"], NonResourceURLs = [wanted] }]).Count == 0);
}
