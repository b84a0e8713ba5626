using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.Testing;
using Kuber.Testing.Faults;
using Kuber.Testing.Requests;

namespace Operator.Tests;

/// <summary>The operator against a cluster in this process: the real API server and controllers, with the rights that the operator will have.</summary>
public sealed class MirrorOperatorTests : IAsyncLifetime
{
    private readonly CancellationTokenSource stop = new();
    private TestCluster cluster = null!;
    private Task running = Task.CompletedTask;

    public async Task InitializeAsync()
    {
        cluster = await TestCluster.StartAsync();
        await cluster.CreateAsync(new Namespace { Metadata = new() { Name = "team" } });
        await cluster.CreateAsync(new ServiceAccount { Metadata = new() { Name = "mirror", Namespace = "default" } });
        await cluster.CreateAsync(new ClusterRole
        {
            Metadata = new() { Name = "mirror" },
            Rules = [new() { ApiGroups = [""], Resources = ["configmaps"], Verbs = ["get", "list", "watch", "create", "update"] }],
        });
        await cluster.CreateAsync(new ClusterRoleBinding
        {
            Metadata = new() { Name = "mirror" },
            RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = "mirror" },
            Subjects = [new() { Kind = "ServiceAccount", Namespace = "default", Name = "mirror" }],
        });
        running = new MirrorOperator(cluster.ClientForServiceAccount("default", "mirror"), TimeProvider.System).RunAsync(stop.Token);
    }

    public async Task DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        await cluster.DisposeAsync();
        stop.Dispose();
    }

    [Fact]
    public async Task Copies_and_follows()
    {
        await cluster.CreateAsync(Settings("blue"));
        await CopiedAsync("blue");
        await cluster.ChangeAsync<ConfigMap>("default", "settings", m => m with { Data = m.Data.Set("colour", "red") });
        await CopiedAsync("red");
    }

    [Fact]
    public async Task Puts_a_changed_copy_right()
    {
        await cluster.CreateAsync(Settings("blue"));
        await CopiedAsync("blue");
        await cluster.ChangeAsync<ConfigMap>("team", "settings", m => m with { Data = m.Data.Set("colour", "green") });
        await CopiedAsync("blue");
    }

    [Fact]
    public async Task Tries_again_after_conflicts_and_errors()
    {
        await cluster.CreateAsync(Settings("blue"));
        await CopiedAsync("blue");
        using var conflict = cluster.Faults.Add(Fault.Conflict, "update", "configmaps", times: 2);
        using var error = cluster.Faults.Add(Fault.InternalError, "update", "configmaps", times: 1);
        await cluster.ChangeAsync<ConfigMap>("default", "settings", m => m with { Data = m.Data.Set("colour", "red") });
        await CopiedAsync("red");
        Assert.Equal((2, 1), (conflict.Hits, error.Hits));
    }

    [Fact]
    public async Task Gets_over_broken_and_expired_watches()
    {
        await cluster.CreateAsync(Settings("blue"));
        await CopiedAsync("blue");
        Assert.Equal(1, cluster.Faults.BreakWatches(RequestMatch.Of(resource: "configmaps")));
        await cluster.ChangeAsync<ConfigMap>("default", "settings", m => m with { Data = m.Data.Set("colour", "red") });
        await CopiedAsync("red");
    }

    [Fact]
    public async Task Writes_nothing_where_nothing_changed()
    {
        await cluster.CreateAsync(Settings("blue"));
        await CopiedAsync("blue");
        await cluster.SettleAsync();
        cluster.Requests.Clear();
        await cluster.ChangeAsync<ConfigMap>("default", "settings", m => m with { Metadata = m.Metadata with { Labels = ApiMap.Of(("seen", "yes")) } });
        await cluster.EventuallyAsync(() => Task.FromResult(cluster.Requests.Of("get", "configmaps", "team").Count > 0), "the operator to look at the copy");
        await cluster.SettleAsync();
        Assert.Empty(cluster.Requests.Of("create,update,patch,delete"));
    }

    private static ConfigMap Settings(string colour) => new()
    {
        Metadata = new() { Name = "settings", Namespace = "default", Annotations = ApiMap.Of((MirrorOperator.Annotation, "team")) },
        Data = ApiMap.Of(("colour", colour)),
    };

    private Task<ConfigMap> CopiedAsync(string colour) =>
        cluster.WaitForAsync<ConfigMap>("team", "settings", "be " + colour, m => m.Data["colour"] == colour);
}
