using System.Net;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Rbac.V1;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;

namespace Kuber.ApiServer.Tests.Authorization;

public class RbacTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Http)]
    public async Task Nobody_may_do_what_no_role_says(Transport transport)
    {
        var ns = await server.NamespaceAsync();
        using var remote = new HttpApiClient(KubeconfigFile.Parse(server.Host.Kubeconfig("nora"), "nora.conf").Resolve(), TimeProvider.System);
        var nora = transport == Transport.Http ? remote : server.As("nora");

        var failure = await ServerFixture.Fails(() => nora.GetAsync<Secret>(ns, "x", default));
        Assert.Equal(403, failure.Code);
        Assert.Equal($"secrets \"x\" is forbidden: User \"nora\" cannot get resource \"secrets\" in API group \"\" in the namespace \"{ns}\"", failure.Message);

        failure = await ServerFixture.Fails(() => nora.ListAsync<Node>("", new(), default));
        Assert.Equal("nodes is forbidden: User \"nora\" cannot list resource \"nodes\" in API group \"\" at the cluster scope", failure.Message);

        failure = await ServerFixture.Fails(() => nora.GetAsync<Namespace>("", ns, default));
        Assert.Equal($"namespaces \"{ns}\" is forbidden: User \"nora\" cannot get resource \"namespaces\" in API group \"\" in the namespace \"{ns}\"", failure.Message);

        await server.AllowAsync(ns, "nora", Users.Rule("get", "secrets"));
        Assert.Equal(404, (await ServerFixture.Fails(() => nora.GetAsync<Secret>(ns, "x", default))).Code);
    }

    [Fact]
    public async Task A_binding_counts_from_the_moment_it_is_made_until_it_is_gone()
    {
        var ns = await server.NamespaceAsync();
        await server.AllowAsync(ns, "mona", Users.Rule("list", "configmaps"));
        await server.As("mona").ListAsync<ConfigMap>(ns, new(), default);
        await ServerFixture.Fails(() => server.As("mona").ListAsync<ConfigMap>("default", new(), default));

        await server.Client.UpdateAsync(Users.Binding(ns, "mona", "Role", "mona", Users.Subject("lisa")), "", new(), default);
        await ServerFixture.Fails(() => server.As("mona").ListAsync<ConfigMap>(ns, new(), default));
        await server.As("lisa").ListAsync<ConfigMap>(ns, new(), default);

        await server.Client.DeleteAsync<RoleBinding>(ns, "mona", new(), default);
        await ServerFixture.Fails(() => server.As("lisa").ListAsync<ConfigMap>(ns, new(), default));
    }

    [Fact]
    public async Task A_change_of_the_role_counts_at_once()
    {
        var ns = await server.NamespaceAsync();
        await server.AllowAsync(ns, "rosa", Users.Rule("list", "configmaps"));
        var role = await server.Get<Role>(ns, "rosa");
        await server.Client.UpdateAsync(role with { Rules = [Users.Rule("list", "secrets")] }, "", new(), default);
        await ServerFixture.Fails(() => server.As("rosa").ListAsync<ConfigMap>(ns, new(), default));
        await server.As("rosa").ListAsync<Secret>(ns, new(), default);
    }

    [Fact]
    public async Task Names_limit_a_rule_also_in_lists_of_one_name()
    {
        var ns = await server.NamespaceAsync();
        await server.AllowAsync(ns, "nina", Users.Rule("get list watch create", "configmaps", "", "mine"));
        var nina = server.As("nina");

        await nina.ListAsync<ConfigMap>(ns, new() { FieldSelector = "metadata.name=mine" }, default);
        await ServerFixture.Fails(() => nina.ListAsync<ConfigMap>(ns, new(), default));
        await ServerFixture.Fails(() => nina.ListAsync<ConfigMap>(ns, new() { FieldSelector = "metadata.name=other" }, default));
        await ServerFixture.Fails(() => nina.GetAsync<ConfigMap>(ns, "other", default));

        // A create is not of a name: the name may not even be known yet.
        await ServerFixture.Fails(() => nina.CreateAsync(new ConfigMap { Metadata = new() { Name = "mine", Namespace = ns } }, new(), default));
    }

    [Fact]
    public async Task Groups_and_service_accounts_are_subjects_too()
    {
        var ns = await server.NamespaceAsync();
        await server.Create(new Role { Metadata = new() { Name = "r", Namespace = ns }, Rules = [Users.Rule("list", "configmaps")] });
        await server.Create(Users.Binding(
            ns,
            "r",
            "Role",
            "r",
            new Subject { Kind = "Group", ApiGroup = "rbac.authorization.k8s.io", Name = "team" },
            new Subject { Kind = "ServiceAccount", Name = "robot" }));

        await server.As("any", "team").ListAsync<ConfigMap>(ns, new(), default);
        await server.As($"system:serviceaccount:{ns}:robot").ListAsync<ConfigMap>(ns, new(), default);
        await ServerFixture.Fails(() => server.As("system:serviceaccount:other:robot").ListAsync<ConfigMap>(ns, new(), default));
    }

    [Fact]
    public async Task A_cluster_role_is_bound_in_a_namespace_or_everywhere()
    {
        var ns = await server.NamespaceAsync();
        await server.Create(new ClusterRole { Metadata = new() { Name = ns + "-c" }, Rules = [Users.Rule("get list", "configmaps nodes")] });
        await server.Create(Users.Binding(ns, "local", "ClusterRole", ns + "-c", Users.Subject("lou")));
        await server.Create(new ClusterRoleBinding
        {
            Metadata = new() { Name = ns + "-c" },
            RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = ns + "-c" },
            Subjects = [Users.Subject("wes")],
        });

        await server.As("lou").ListAsync<ConfigMap>(ns, new(), default);
        await ServerFixture.Fails(() => server.As("lou").ListAsync<ConfigMap>("", new(), default));
        await ServerFixture.Fails(() => server.As("lou").ListAsync<Node>("", new(), default));
        await server.As("wes").ListAsync<ConfigMap>("", new(), default);
        await server.As("wes").ListAsync<Node>("", new(), default);
    }

    [Fact]
    public async Task A_refusal_tells_of_roles_that_are_not_there()
    {
        var ns = await server.NamespaceAsync();
        await server.Create(Users.Binding(ns, "a", "Role", "none", Users.Subject("dan")));
        await server.Create(Users.Binding(ns, "b", "ClusterRole", "nil", Users.Subject("dan")));

        var failure = await ServerFixture.Fails(() => server.As("dan").ListAsync<ConfigMap>(ns, new(), default));
        Assert.EndsWith(
            ": RBAC: [role.rbac.authorization.k8s.io \"none\" not found, clusterrole.rbac.authorization.k8s.io \"nil\" not found]", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_that_creates_needs_the_verb_create()
    {
        var ns = await server.NamespaceAsync();
        await server.AllowAsync(ns, "uma", Users.Rule("update", "roles", "rbac.authorization.k8s.io"));
        var role = new Role { Metadata = new() { Name = "new", Namespace = ns } };
        var failure = await ServerFixture.Fails(() => server.As("uma").UpdateAsync(role, "", new(), default));
        Assert.Contains("User \"uma\" cannot create resource \"roles\"", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/version", HttpStatusCode.OK)]
    [InlineData("/api", HttpStatusCode.Forbidden)]
    [InlineData("/openapi/v2", HttpStatusCode.Forbidden)]
    [InlineData("/api/v1/namespaces", HttpStatusCode.Forbidden)]
    [InlineData("/apis/nothing.example/v1/things", HttpStatusCode.Forbidden)]
    public async Task Who_is_not_known_sees_health_and_version_only(string path, HttpStatusCode code)
    {
        using var http = server.Plain();
        using var answer = await http.GetAsync(path);
        Assert.Equal(code, answer.StatusCode);
        if (code == HttpStatusCode.Forbidden)
        {
            Assert.Contains("User \\\"system:anonymous\\\" cannot", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_refusal_comes_before_the_body_is_looked_at()
    {
        using var http = server.Plain();
        using var answer = await http.PostAsync("/api/v1/namespaces/default/pods", new StringContent("{ no JSON"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Collections_are_deleted_by_their_own_verb()
    {
        var ns = await server.NamespaceAsync();
        await server.AllowAsync(ns, "del", Users.Rule("delete", "configmaps"));
        var failure = await ServerFixture.Fails(() => server.As("del").DeleteCollectionAsync<ConfigMap>(ns, new(), new ListOptions { FieldSelector = "metadata.name=x" }, default));
        Assert.Equal($"configmaps is forbidden: User \"del\" cannot deletecollection resource \"configmaps\" in API group \"\" in the namespace \"{ns}\"", failure.Message);
    }
}
