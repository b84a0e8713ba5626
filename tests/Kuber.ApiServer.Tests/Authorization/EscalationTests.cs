using Kuber.Api.Meta.V1;
using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.Client;

namespace Kuber.ApiServer.Tests.Authorization;

public class EscalationTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Rbac = "rbac.authorization.k8s.io";
    private static readonly PolicyRule AllOfRoles = Users.Rule("*", "roles rolebindings clusterroles", Rbac) with { Verbs = ["get", "create", "update", "delete"] };

    [Fact]
    public async Task A_role_may_say_what_its_writer_holds()
    {
        var (ns, erin) = await UserAsync("erin", Users.Rule("get list", "configmaps"));
        var role = await erin.CreateAsync(Role(ns, "ok", Users.Rule("get", "configmaps")), new(), default);

        var failure = await ServerFixture.Fails(() => erin.UpdateAsync(role with { Rules = [Users.Rule("get delete", "configmaps"), Users.Rule("get", "secrets")] }, "", new(), default));
        Assert.Equal(403, failure.Code);
        Assert.Equal(
            "roles.rbac.authorization.k8s.io \"ok\" is forbidden: user \"erin\" (groups=[\"system:authenticated\"]) is attempting to grant RBAC permissions not currently held:\n"
            + "{APIGroups:[\"\"], Resources:[\"configmaps\"], Verbs:[\"delete\"]}\n{APIGroups:[\"\"], Resources:[\"secrets\"], Verbs:[\"get\"]}",
            failure.Message);
    }

    [Fact]
    public async Task A_role_that_says_more_can_be_let_go_of_only()
    {
        var (ns, gus) = await UserAsync("gus");
        var given = await server.Create(Role(ns, "given", Users.Rule("delete", "nodes")) with { Metadata = new() { Name = "given", Namespace = ns, Finalizers = ["example.com/x"] } });

        var labelled = given with { Metadata = given.Metadata with { Labels = ApiMap.Of(("a", "b")) } };
        await ServerFixture.Fails(() => gus.UpdateAsync(labelled, "", new(), default));
        await gus.UpdateAsync(given with { Metadata = given.Metadata with { Finalizers = default } }, "", new(), default);
    }

    [Fact]
    public async Task The_verb_escalate_frees_the_role_it_names()
    {
        var (ns, bert) = await UserAsync("bert", Users.Rule("escalate", "roles", Rbac, "free"));
        await server.Create(Role(ns, "free"));
        await bert.UpdateAsync(Role(ns, "free", Users.Rule("*", "secrets")), "", new(), default);

        // At a create no name is known to the rules.
        await bert.DeleteAsync<Role>(ns, "free", new(), default);
        await ServerFixture.Fails(() => bert.CreateAsync(Role(ns, "free", Users.Rule("*", "secrets")), new(), default));
    }

    [Fact]
    public async Task A_binding_gives_what_its_writer_holds_or_may_bind()
    {
        var (ns, bob) = await UserAsync("bob", Users.Rule("get", "configmaps"), Users.Rule("bind", "clusterroles", Rbac, "cluster-admin"));
        await server.Create(Role(ns, "less", Users.Rule("get", "configmaps")));
        await server.Create(Role(ns, "more", Users.Rule("get", "secrets")));

        await bob.CreateAsync(Users.Binding(ns, "less", "Role", "less", Users.Subject("x")), new(), default);
        await bob.CreateAsync(Users.Binding(ns, "admin", "ClusterRole", "cluster-admin", Users.Subject("x")), new(), default);
        var failure = await ServerFixture.Fails(() => bob.CreateAsync(Users.Binding(ns, "more", "Role", "more", Users.Subject("x")), new(), default));
        Assert.StartsWith("rolebindings.rbac.authorization.k8s.io \"more\" is forbidden: user \"bob\"", failure.Message, StringComparison.Ordinal);

        failure = await ServerFixture.Fails(() => bob.CreateAsync(Users.Binding(ns, "none", "Role", "none", Users.Subject("x")), new(), default));
        Assert.Equal("rolebindings.rbac.authorization.k8s.io \"none\" not found", failure.Message);
    }

    [Fact]
    public async Task Only_who_holds_everything_lets_a_role_gather_others()
    {
        var ns = await server.NamespaceAsync();
        await server.Create(new ClusterRole { Metadata = new() { Name = ns }, Rules = [AllOfRoles] });
        await server.Create(new ClusterRoleBinding
        {
            Metadata = new() { Name = ns },
            RoleRef = new() { ApiGroup = Rbac, Kind = "ClusterRole", Name = ns },
            Subjects = [Users.Subject("ag")],
        });
        var gathering = new ClusterRole
        {
            Metadata = new() { Name = ns + "-g" },
            AggregationRule = new() { ClusterRoleSelectors = [new LabelSelector { MatchLabels = ApiMap.Of(("a", "b")) }] },
        };

        var failure = await ServerFixture.Fails(() => server.As("ag").CreateAsync(gathering, new(), default));
        Assert.Equal($"clusterroles.rbac.authorization.k8s.io \"{ns}-g\" is forbidden: must have cluster-admin privileges to use the aggregationRule", failure.Message);
        await server.Create(gathering);
    }

    private async Task<(string Namespace, IApiClient Client)> UserAsync(string user, params PolicyRule[] rules)
    {
        var ns = await server.NamespaceAsync();
        await server.AllowAsync(ns, user, [AllOfRoles, .. rules]);
        return (ns, server.As(user));
    }

    private static Role Role(string ns, string name, params PolicyRule[] rules) => new() { Metadata = new() { Name = name, Namespace = ns }, Rules = rules.ToApiList() };
}
