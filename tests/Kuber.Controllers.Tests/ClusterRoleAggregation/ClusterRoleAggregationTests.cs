using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.ClusterRoleAggregation;

namespace Kuber.Controllers.Tests.ClusterRoleAggregation;

public class ClusterRoleAggregationTests(ClusterFixture cluster) : IClassFixture<ClusterFixture>
{
    private static readonly PolicyRule GetPods = Rule("get", "pods");
    private static readonly PolicyRule ListPods = Rule("list", "pods");
    private static readonly PolicyRule GetNodes = Rule("get", "nodes");

    [Fact]
    public void Rules_are_gathered_selector_by_selector_and_by_name_each_once()
    {
        var found = GatheredRules.Of("all", Gathers("b", "a"), [Role("z", "a", GetPods, ListPods), Role("y", "b", GetNodes), Role("x", "a", ListPods), Role("all", "a", Rule("*", "*"))]);

        Assert.Equal([GetNodes, ListPods, GetPods], found);
    }

    [Fact]
    public void A_role_that_gathers_nothing_has_no_rules() => Assert.True(GatheredRules.Of("all", Gathers("c"), [Role("z", "a", GetPods)]).IsEmpty);

    [Fact]
    public async Task A_gathering_role_follows_its_parts_and_loses_rules_of_its_own()
    {
        var part = await cluster.Create(Role("follow-part", "follow", GetPods));
        await cluster.Create(Role("follow-all", "", GetNodes) with { AggregationRule = Gathers("follow") });
        await RulesBecome("follow-all", GetPods);

        await cluster.Create(Role("follow-part2", "follow", ListPods));
        await RulesBecome("follow-all", GetPods, ListPods);

        await cluster.Client.DeleteAsync<ClusterRole>("", part.Metadata.Name, new(), CancellationToken.None);
        await RulesBecome("follow-all", ListPods);
    }

    [Fact]
    public async Task The_roles_for_people_are_filled()
    {
        await cluster.Eventually(async () => (await cluster.Find<ClusterRole>("", "admin"))!.Rules.Exists(r => r.Resources.Contains("rolebindings")), "the rules of admin");
        var admin = (await cluster.Find<ClusterRole>("", "admin"))!;
        Assert.True(admin.Rules.Exists(r => r.Resources.Contains("secrets")));
        Assert.False((await cluster.Find<ClusterRole>("", "view"))!.Rules.Exists(r => r.Resources.Contains("secrets")));
    }

    private Task RulesBecome(string name, params PolicyRule[] rules) => cluster.Eventually(
        async () => (await cluster.Find<ClusterRole>("", name))!.Rules.SequenceEqual(rules), $"the gathered rules of {name}");

    private static AggregationRule Gathers(params string[] parts) => new()
    {
        ClusterRoleSelectors = parts.Select(p => new Api.Meta.V1.LabelSelector { MatchLabels = ApiMap.Of(("part", p)) }).ToApiList(),
    };

    private static ClusterRole Role(string name, string part, params PolicyRule[] rules) => new()
    {
        Metadata = new() { Name = name, Labels = part.Length == 0 ? default : ApiMap.Of(("part", part)) },
        Rules = rules.ToApiList(),
    };

    private static PolicyRule Rule(string verb, string resource) => new() { Verbs = [verb], ApiGroups = [""], Resources = [resource] };
}
