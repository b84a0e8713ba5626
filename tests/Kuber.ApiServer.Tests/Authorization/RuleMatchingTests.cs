using Kuber.Api.Rbac.V1;
using Kuber.ApiServer.Authorization;
using Kuber.ApiServer.Authorization.Rbac;

namespace Kuber.ApiServer.Tests.Authorization;

public class RuleMatchingTests
{
    [Theory]
    [InlineData("get list", "pods", "", "", "list", "", "pods", "", "", true)]
    [InlineData("get list", "pods", "", "", "watch", "", "pods", "", "", false)]
    [InlineData("*", "pods", "", "", "frobnicate", "", "pods", "", "", true)]
    [InlineData("get", "pods", "", "", "get", "apps", "pods", "", "", false)]
    [InlineData("get", "pods", "*", "", "get", "apps", "pods", "", "", true)]
    [InlineData("get", "pods", "", "", "get", "", "pods", "log", "", false)]
    [InlineData("get", "pods/log", "", "", "get", "", "pods", "log", "", true)]
    [InlineData("get", "pods/log", "", "", "get", "", "pods", "", "", false)]
    [InlineData("get", "*", "", "", "get", "", "pods", "log", "", true)]
    [InlineData("get", "*/scale", "apps", "", "get", "apps", "deployments", "scale", "", true)]
    [InlineData("get", "*/scale", "apps", "", "get", "apps", "deployments", "", "", false)]
    [InlineData("get", "*/scale", "apps", "", "get", "apps", "deployments", "upscale", "", false)]
    [InlineData("get", "secrets", "", "a b", "get", "", "secrets", "", "b", true)]
    [InlineData("get", "secrets", "", "a b", "get", "", "secrets", "", "c", false)]
    [InlineData("list", "secrets", "", "a", "list", "", "secrets", "", "", false)]
    public void A_rule_allows_resources(string verbs, string resources, string groups, string names, string verb, string group, string resource, string subresource, string name, bool allowed)
    {
        var attributes = new AccessAttributes { User = Users.User("u"), Verb = verb, Group = group, Resource = resource, Subresource = subresource, Name = name };
        Assert.Equal(allowed, RuleMatching.Allows(Users.Rule(verbs, resources, groups, names), attributes));
    }

    [Theory]
    [InlineData("/healthz", "get", "/healthz", true)]
    [InlineData("/healthz", "get", "/healthz/ping", false)]
    [InlineData("/healthz", "post", "/healthz", false)]
    [InlineData("/logs/*", "get", "/logs/x/y", true)]
    [InlineData("/logs/*", "get", "/logs", false)]
    [InlineData("/lo*", "get", "/logs", true)]
    [InlineData("*", "get", "/anything", true)]
    public void A_rule_allows_paths(string url, string verb, string path, bool allowed)
    {
        var rule = new PolicyRule { Verbs = ["get"], NonResourceURLs = [url] };
        Assert.Equal(allowed, RuleMatching.Allows(rule, new() { User = Users.User("u"), Verb = verb, IsResource = false, Path = path }));
    }

    [Fact]
    public void A_rule_for_resources_allows_no_path() =>
        Assert.False(RuleMatching.Allows(Users.Rule("*", "*", "*"), new() { User = Users.User("u"), Verb = "get", IsResource = false, Path = "/metrics" }));
}
