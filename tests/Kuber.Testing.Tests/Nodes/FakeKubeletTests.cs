using Kuber.Api.Core.V1;
using Kuber.Testing.Clocks;
using Kuber.Testing.Nodes;

namespace Kuber.Testing.Tests.Nodes;

public class FakeKubeletTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_pod_starts_after_its_delay()
    {
        await using var cluster = await PlayAsync(new() { StartDelay = 30 * Second });
        await cluster.AdvanceAsync(29 * Second);
        Assert.Equal("Pending", (await PodAsync(cluster)).Status.Phase);
        await cluster.AdvanceAsync(2 * Second);
        Assert.Equal("Running", (await PodAsync(cluster)).Status.Phase);
    }

    [Fact]
    public async Task Containers_exit_with_their_codes_in_order()
    {
        await using var cluster = await PlayAsync(new() { Default = new() { RunsFor = Second, ExitCodes = [2, 0] } }, "OnFailure");
        await cluster.AdvanceUntilAsync(async () => (await PodAsync(cluster)).Status.Phase == "Succeeded", "the pod to succeed", Minute);
        var container = (await PodAsync(cluster)).Status.ContainerStatuses[0];
        Assert.Equal((1, 0, 2), (container.RestartCount, container.State.Terminated!.ExitCode, container.LastState.Terminated!.ExitCode));
    }

    [Fact]
    public async Task A_crash_loop_backs_off_twice_as_long_each_time()
    {
        await using var cluster = await PlayAsync(PodScript.CrashLoops(7, 5 * Second));
        await cluster.AdvanceUntilAsync(async () => Container(await PodAsync(cluster)).RestartCount == 1, "the first restart", Minute);
        await cluster.AdvanceUntilAsync(async () => Container(await PodAsync(cluster)).State.Waiting?.Reason == "CrashLoopBackOff", "back-off", Minute);
        foreach (var (restart, wait) in new[] { (2, 10 * Second), (3, 20 * Second), (4, 40 * Second) })
        {
            var container = ContainerStatus.Empty;
            await cluster.AdvanceUntilAsync(
                async () => (container = Container(await PodAsync(cluster))) is { State.Running: not null } && container.RestartCount == restart, $"restart {restart}", 2 * Minute);
            Assert.True(container.State.Running!.StartedAt!.Value.ToDateTimeOffset() - container.LastState.Terminated!.FinishedAt!.Value.ToDateTimeOffset() >= wait);
            Assert.Equal(7, container.LastState.Terminated!.ExitCode);
        }
    }

    [Fact]
    public async Task Readiness_comes_and_goes_by_script()
    {
        await using var cluster = await PlayAsync(new() { Default = new() { ReadyAfter = 10 * Second, ReadyFor = 20 * Second } });
        await cluster.AdvanceAsync(5 * Second);
        Assert.False(Container(await PodAsync(cluster)).Ready);
        await cluster.AdvanceAsync(10 * Second);
        Assert.True(Container(await PodAsync(cluster)).Ready);
        await cluster.AdvanceAsync(20 * Second);
        Assert.False(Container(await PodAsync(cluster)).Ready);
        Assert.Equal("False", (await PodAsync(cluster)).Status.Conditions.Find(c => c.Type == "Ready")!.Status);
    }

    [Fact]
    public async Task Readiness_is_set_by_hand()
    {
        await using var cluster = await PlayAsync(PodScript.Serves);
        await cluster.WaitForReadyAsync("default", "p");
        cluster.Nodes["node-1"].SetReady(await PodAsync(cluster), "c", false);
        await cluster.WaitForAsync<Pod>("default", "p", "be unready", p => !Container(p).Ready);
        cluster.Nodes["node-1"].SetReady(await PodAsync(cluster), "c", null);
        await cluster.WaitForReadyAsync("default", "p");
    }

    [Fact]
    public async Task Startup_comes_before_readiness()
    {
        await using var cluster = await PlayAsync(new() { Default = new() { StartedAfter = 10 * Second } });
        await cluster.AdvanceAsync(5 * Second);
        var container = Container(await PodAsync(cluster));
        Assert.Equal((false, false, true), (container.Started, container.Ready, container.State.Running is not null));
        await cluster.AdvanceAsync(6 * Second);
        container = Container(await PodAsync(cluster));
        Assert.Equal((true, true), (container.Started, container.Ready));
    }

    [Fact]
    public async Task A_failing_liveness_probe_kills_and_restarts()
    {
        await using var cluster = await PlayAsync(new() { Default = new() { LivenessFailsAfter = 10 * Second } });
        await cluster.AdvanceAsync(9 * Second);
        Assert.Equal(0, Container(await PodAsync(cluster)).RestartCount);
        await cluster.AdvanceAsync(3 * Second);
        var container = Container(await PodAsync(cluster));
        Assert.Equal((1, 137), (container.RestartCount, container.LastState.Terminated!.ExitCode));
        Assert.True(container.Ready);
    }

    [Fact]
    public async Task A_container_crashes_by_hand()
    {
        await using var cluster = await PlayAsync(PodScript.Serves, "Never");
        await cluster.WaitForReadyAsync("default", "p");
        cluster.Nodes["node-1"].Exit(await PodAsync(cluster), "c", 42);
        var pod = await cluster.WaitForPhaseAsync("default", "p", "Failed");
        Assert.Equal(42, Container(pod).State.Terminated!.ExitCode);
    }

    [Fact]
    public async Task Pods_of_a_lost_node_move_and_come_back_with_it()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 2, Clock = new FakeClock() });
        await cluster.CreateAsync(Samples.Web(1));
        await cluster.WaitForAvailableAsync("default", "web", 1);
        var lost = (await cluster.ListAsync<Pod>("default"))[0].Spec.NodeName;
        cluster.Nodes[lost].Lose();
        await cluster.AdvanceUntilAsync(
            async () => (await cluster.ListAsync<Pod>("default")).Any(p => p.Spec.NodeName != lost && p.Status.Phase == "Running"),
            "a pod on the other node",
            TimeSpan.FromMinutes(10),
            5 * Second);
        var node = await cluster.GetAsync<Node>("", lost);
        Assert.Equal("Unknown", node.Status.Conditions.Find(c => c.Type == "Ready")!.Status);
        cluster.Nodes[lost].Recover();
        await cluster.WaitForAsync<Node>("", lost, "be ready again", n => n.Status.Conditions.Find(c => c.Type == "Ready")?.Status == "True");
        await cluster.WaitForListAsync<Pod>("default", "be one", p => p.Count == 1);
    }

    private static ContainerStatus Container(Pod pod) => pod.Status.ContainerStatuses.IsEmpty ? ContainerStatus.Empty : pod.Status.ContainerStatuses[0];

    private static Task<Pod> PodAsync(TestCluster cluster) => cluster.GetAsync<Pod>("default", "p");

    private static async Task<TestCluster> PlayAsync(PodScript script, string restartPolicy = "Always")
    {
        var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Clock = new FakeClock(), Script = _ => script });
        await cluster.CreateAsync(Samples.Pod("p", restartPolicy));
        await cluster.WaitForAsync<Pod>("default", "p", "be bound", p => p.Spec.NodeName.Length > 0);
        return cluster;
    }
}
