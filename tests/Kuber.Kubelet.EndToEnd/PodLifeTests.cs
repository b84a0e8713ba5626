using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.EndToEnd;

[Collection("containerd")]
public class PodLifeTests(ContainerdFixture containerd)
{
    [FactOnNode]
    public async Task A_pod_runs_becomes_ready_and_is_deleted()
    {
        await using var node = await TestNode.StartAsync(containerd);
        await node.CreateAsync("web", new PodSpec { Containers = [TestNode.Busybox("sh", "-c", "echo hello; trap 'exit 0' TERM; sleep 1000 & wait")] });

        await node.WaitReadyAsync("web");

        var status = node.Pod("web")!.Status;
        Assert.Equal("Running", status.Phase);
        Assert.NotEmpty(status.PodIP);
        Assert.StartsWith("containerd://", status.ContainerStatuses[0].ContainerID);
        Assert.Equal("hello\n", node.Log("web"));
        Assert.Equal(["PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"], status.Conditions.Select(c => c.Type));
        await node.DeleteAsync("web");
        Assert.Contains("Killing", node.Events("web"));
    }

    [FactOnNode]
    public async Task A_pod_that_never_restarts_succeeds_or_fails_by_its_exit_codes()
    {
        await using var node = await TestNode.StartAsync(containerd);
        await node.CreateAsync("good", new PodSpec { RestartPolicy = "Never", Containers = [TestNode.Busybox("sh", "-c", "echo done > /dev/termination-log")] });
        await node.CreateAsync("bad", new PodSpec { RestartPolicy = "Never", Containers = [TestNode.Busybox("sh", "-c", "exit 3")] });

        await node.WaitAsync("good", p => p.Status.Phase == "Succeeded", "succeeds");
        await node.WaitAsync("bad", p => p.Status.Phase == "Failed", "fails");

        var good = node.Pod("good")!.Status.ContainerStatuses[0].State.Terminated!;
        Assert.Equal(("Completed", 0, "done\n"), (good.Reason, good.ExitCode, good.Message));
        var bad = node.Pod("bad")!.Status.ContainerStatuses[0].State.Terminated!;
        Assert.Equal(("Error", 3), (bad.Reason, bad.ExitCode));
        await node.DeleteAsync("good");

        // Its last words stay as long as it is there.
        var ended = node.Api.PodStatuses.Where(s => s.Name == "good" && s.Status.ContainerStatuses is [{ State.Terminated: not null }]);
        Assert.All(ended, s => Assert.Equal("done\n", s.Status.ContainerStatuses[0].State.Terminated!.Message));
    }

    [FactOnNode]
    public async Task A_container_that_ends_is_restarted_and_then_backs_off()
    {
        await using var node = await TestNode.StartAsync(containerd);
        await node.CreateAsync("crash", new PodSpec { Containers = [TestNode.Busybox("sh", "-c", "exit 1")] });

        await node.WaitAsync("crash", p => p.Status.ContainerStatuses is [{ State.Waiting.Reason: "CrashLoopBackOff", RestartCount: 1 }], "backs off after one restart");

        var container = node.Pod("crash")!.Status.ContainerStatuses[0];
        Assert.Equal(1, container.LastState.Terminated!.ExitCode);
        Assert.StartsWith("back-off 10s restarting failed container=main pod=crash_default", container.State.Waiting!.Message);
        Assert.Equal("Running", node.Pod("crash")!.Status.Phase);
        Assert.Contains("BackOff", node.Events("crash"));
    }

    [FactOnNode]
    public async Task A_new_kubelet_takes_up_running_containers()
    {
        var node = await TestNode.StartAsync(containerd);
        await node.CreateAsync("stays", new PodSpec { Containers = [TestNode.Busybox("sleep", "1000")] });
        await node.WaitReadyAsync("stays");
        var id = node.Pod("stays")!.Status.ContainerStatuses[0].ContainerID;
        await node.StopAsync();
        await node.DisposeAsync();

        await using var next = await TestNode.StartAsync(containerd, node.Api, root: node.Root);
        await next.WaitReadyAsync("stays");

        Assert.Equal(id, next.Pod("stays")!.Status.ContainerStatuses[0].ContainerID);
        Assert.Equal(0, next.Pod("stays")!.Status.ContainerStatuses[0].RestartCount);
    }

    [FactOnNode]
    public async Task A_pod_whose_port_is_taken_is_refused_and_the_next_runs_once_the_port_is_free()
    {
        await using var node = await TestNode.StartAsync(containerd);
        var busy = TestNode.Busybox("sh", "-c", "trap 'exit 0' TERM; sleep 1000 & wait") with { Ports = [new() { ContainerPortValue = 80, HostPort = 30777, Protocol = "TCP" }] };
        await node.CreateAsync("first", new PodSpec { Containers = [busy] });
        await node.WaitReadyAsync("first");

        await node.CreateAsync("second", new PodSpec { Containers = [busy] });
        await node.WaitAsync("second", p => p.Status.Phase == "Failed", "is refused");

        var refused = node.Pod("second")!.Status;
        Assert.Equal(("NodePorts", "Pod was rejected: Predicate NodePorts failed: node(s) didn't have free ports for the requested pod ports"), (refused.Reason, refused.Message));
        Assert.Null(refused.StartTime);
        await Tests.Eventually.Holds(() => node.Events("second").Contains("NodePorts"), () => "an event NodePorts of pod second; there are " + string.Join(", ", node.Events("second")));
        await node.DeleteAsync("first");
        await node.DeleteAsync("second");
        await node.CreateAsync("third", new PodSpec { Containers = [busy] });
        await node.WaitReadyAsync("third");
    }
}
