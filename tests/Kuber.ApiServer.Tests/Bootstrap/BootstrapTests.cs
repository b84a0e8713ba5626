using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Api.FlowControl.V1;
using Kuber.Api.Networking.V1;
using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Scheduling.V1;
using Kuber.ApiServer.Bootstrap;
using Kuber.Client;
using Kuber.Store.Memory;

namespace Kuber.ApiServer.Tests.Bootstrap;

public sealed class BootstrapTests : IAsyncLifetime
{
    private readonly MemoryStore store = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task A_new_cluster_has_what_every_cluster_has()
    {
        await using var core = await StartAsync();
        var client = core.CreateAdminClient();
        Assert.Equal(["default", "kube-node-lease", "kube-public", "kube-system"], (await client.ListAsync<Namespace>("", new(), default)).Items.Select(n => n.Metadata.Name));
        Assert.Equal(DefaultRoles.ClusterRoles.Count(), (await client.ListAsync<ClusterRole>("", new(), default)).Items.Count);
        Assert.Equal(DefaultRoles.ClusterRoleBindings.Count(), (await client.ListAsync<ClusterRoleBinding>("", new(), default)).Items.Count);
        Assert.Equal(2, (await client.ListAsync<PriorityClass>("", new(), default)).Items.Count);
        Assert.Equal(FlowControlDefaults.Schemas.Count, (await client.ListAsync<FlowSchema>("", new(), default)).Items.Count);
        Assert.Equal("10.96.0.1", (await client.GetAsync<Service>("default", "kubernetes", default)).Spec.ClusterIP);
        Assert.True((await client.GetAsync<ServiceCIDR>("", "kubernetes", default)).Status.Conditions.Exists(c => c is { Type: "Ready", Status: "True" }));
        await client.GetAsync<ConfigMap>("kube-system", "kube-apiserver-legacy-service-account-token-tracking", default);
    }

    [Fact]
    public async Task A_start_on_old_data_writes_nothing_where_nothing_is_missing()
    {
        await using (var core = await StartAsync())
        {
            var client = core.CreateAdminClient();
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
            while ((await client.ListAsync<FlowSchema>("", new(), default)).Items.Any(s => s.Status.Conditions.IsEmpty))
            {
                Assert.False(limit.IsCancellationRequested, "waited 20 s, and they never came: the conditions of the FlowSchemas");
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }
        }

        var before = await store.GetRevisionAsync(default);
        await using (await StartAsync())
        {
        }

        Assert.Equal(before, await store.GetRevisionAsync(default));
    }

    [Fact]
    public async Task A_start_mends_default_roles_and_keeps_what_others_added()
    {
        await using (var core = await StartAsync())
        {
            var client = core.CreateAdminClient();
            await client.DeleteAsync<ClusterRole>("", "system:discovery", new(), default);
            await ChangeAsync<ClusterRole>(client, "system:basic-user", r => r with { Rules = [new() { Verbs = ["get"], NonResourceURLs = ["/mine"] }] });
            await ChangeAsync<ClusterRole>(client, "system:node-proxier", r => r with { Metadata = Left(r), Rules = [new() { Verbs = ["get"], NonResourceURLs = ["/mine"] }] });
            await ChangeAsync<ClusterRoleBinding>(client, "cluster-admin", b => b with { Subjects = [Users.Subject("me")] });
            await ChangeAsync<FlowSchema>(client, "probes", s => s with { Spec = s.Spec with { MatchingPrecedence = 7 } });
            await client.DeleteAsync<ClusterRoleBinding>("", "system:discovery", new(), default);
            await client.CreateAsync(
                new ClusterRoleBinding { Metadata = new() { Name = "system:discovery" }, RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = "view" } },
                new(),
                default);
        }

        await using var again = await StartAsync();
        var admin = again.CreateAdminClient();
        Assert.False((await admin.GetAsync<ClusterRole>("", "system:discovery", default)).Rules.IsEmpty);
        var basic = await admin.GetAsync<ClusterRole>("", "system:basic-user", default);
        Assert.Contains(basic.Rules, r => r.NonResourceURLs.Contains("/mine"));
        Assert.Contains(basic.Rules, r => r.Resources.Contains("selfsubjectreviews"));
        Assert.Single((await admin.GetAsync<ClusterRole>("", "system:node-proxier", default)).Rules);
        Assert.Equal(["me", "system:masters"], (await admin.GetAsync<ClusterRoleBinding>("", "cluster-admin", default)).Subjects.Select(s => s.Name));
        Assert.Equal(2, (await admin.GetAsync<FlowSchema>("", "probes", default)).Spec.MatchingPrecedence);
        Assert.Equal("system:discovery", (await admin.GetAsync<ClusterRoleBinding>("", "system:discovery", default)).RoleRef.Name);
    }

    [Fact]
    public async Task Bindings_of_old_data_count_after_a_start()
    {
        await using (var core = await StartAsync())
        {
            var client = core.CreateAdminClient();
            await client.CreateAsync(new Role { Metadata = new() { Name = "r", Namespace = "default" }, Rules = [Users.Rule("list", "configmaps")] }, new(), default);
            await client.CreateAsync(Users.Binding("default", "r", "Role", "r", Users.Subject("lou")), new(), default);
        }

        await using var again = await StartAsync();
        await again.CreateClient(Users.User("lou")).ListAsync<ConfigMap>("default", new(), default);
    }

    [Fact]
    public async Task A_server_that_listens_is_the_endpoint_of_its_service()
    {
        var server = new ServerFixture { Configure = o => o with { AdvertiseAddress = System.Net.IPAddress.Parse("192.0.2.7") } };
        await server.InitializeAsync();
        try
        {
            var port = server.Host.Endpoint.Port;
            Assert.Equal(port, (await server.Get<Service>("default", "kubernetes")).Spec.Ports[0].TargetPort.IntValue);
            var slice = await server.Get<EndpointSlice>("default", "kubernetes");
            Assert.Equal(("192.0.2.7", port), (slice.Endpoints[0].Addresses[0], slice.Ports[0].Port));
            var endpoints = await server.Get<Endpoints>("default", "kubernetes");
            Assert.Equal(("192.0.2.7", port), (endpoints.Subsets[0].Addresses[0].Ip, endpoints.Subsets[0].Ports[0].Port));
            var authentication = await server.Get<ConfigMap>("kube-system", "extension-apiserver-authentication");
            Assert.Equal(server.Host.AuthorityPem, authentication.Data["client-ca-file"]);
            Assert.Equal("[\"front-proxy-client\"]", authentication.Data["requestheader-allowed-names"]);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static Api.Meta.V1.ObjectMeta Left(ClusterRole role) => role.Metadata with { Annotations = role.Metadata.Annotations.Set(DefaultRoles.AutoUpdate, "false") };

    private static async Task ChangeAsync<T>(IApiClient client, string name, Func<T, T> change)
        where T : class, IApiObject, IApiMessage<T> => await client.UpdateAsync(change(await client.GetAsync<T>("", name, default)), "", new(), default);

    private async Task<ApiServerCore> StartAsync()
    {
        var core = new ApiServerCore(new() { Store = store, Random = new Random(1) });
        await core.StartAsync(default);
        return core;
    }
}
