using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Testing.Components;

namespace Kuber.Testing.Tests.Components;

public class ControllerSwitchTests
{
    [Fact]
    public async Task A_controller_is_switched_off_and_on_while_the_cluster_runs()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.CreateAsync(Samples.Web(1));
        await cluster.WaitForAvailableAsync("default", "web", 1);
        await cluster.Controllers.StopAsync("replicaset-controller");
        Assert.False(cluster.Controllers.IsRunning("replicaset-controller"));
        await cluster.ChangeAsync<Deployment>("default", "web", d => d with { Spec = d.Spec with { Replicas = 3 } });
        await cluster.WaitForListAsync<ReplicaSet>("default", "want 3 pods", r => r is [{ Spec.Replicas: 3 }]);
        await cluster.SettleAsync();
        Assert.Single(await cluster.ListAsync<Pod>("default"));

        cluster.Controllers.Start("replicaset-controller");
        await cluster.WaitForAvailableAsync("default", "web", 3);
    }

    [Fact]
    public async Task A_controller_that_was_off_from_the_start_can_be_switched_on()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Controllers = ["*", "-deployment-controller"] });
        Assert.DoesNotContain("deployment-controller", cluster.Controllers.Running);
        await cluster.CreateAsync(Samples.Web(1));
        await cluster.SettleAsync();
        Assert.Empty(await cluster.ListAsync<ReplicaSet>("default"));
        cluster.Controllers.Start("deployment-controller");
        await cluster.WaitForAvailableAsync("default", "web", 1);
        Assert.Equal(ControllerSwitches.All, cluster.Controllers.Running);
    }

    [Fact]
    public async Task Names_that_are_no_controllers_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => TestCluster.StartAsync(new() { Controllers = ["no-such-controller"] }));
        await using var cluster = await TestCluster.StartAsync(new() { Controllers = [], Scheduler = false });
        Assert.Empty(cluster.Controllers.Running);
        await Assert.ThrowsAsync<ArgumentException>(() => cluster.Controllers.StopAsync("no-such-controller"));
        Assert.Throws<ArgumentException>(() => cluster.Controllers.Start("no-such-controller"));
    }
}
