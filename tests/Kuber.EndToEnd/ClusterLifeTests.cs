using System.Globalization;

namespace Kuber.EndToEnd;

/// <summary>The cluster's process comes and goes; its data and its containers stay.</summary>
public sealed class ClusterLifeTests : WorkspaceTest
{
    [FactOnCluster]
    public async Task A_second_up_is_harmless()
    {
        var pid = await ProcessNumber();
        var again = await Machine.KuberAsync("up");
        Assert.True(again.Code == 0, again.Errors);
        Assert.Contains("was running", again.Output, StringComparison.Ordinal);
        Assert.Equal(pid, await ProcessNumber());
    }

    [FactOnCluster]
    public async Task After_a_kill_the_next_up_takes_up_data_and_containers()
    {
        var container = await RunningContainer();
        await Machine.RunAsync("kill", ["-9", await ProcessNumber()]);
        await TakesUp(container);
    }

    [FactOnCluster]
    public async Task After_down_with_keep_the_next_up_takes_up_data_and_containers()
    {
        var container = await RunningContainer();
        var down = await Machine.KuberAsync("down", "--keep");
        Assert.True(down.Code == 0, down.Errors);
        Assert.Equal(0, (await Machine.RunAsync("ctr", ["-n", "k8s.io", "tasks", "ps", container])).Code);
        await TakesUp(container);
    }

    private async Task<string> RunningContainer()
    {
        await Apply(Shell("stays", "exec sleep 1000000"));
        await Ready("stays");
        return (await Field("pod", "stays", ".status.containerStatuses[0].containerID"))["containerd://".Length..];
    }

    private async Task TakesUp(string container)
    {
        var up = await Machine.KuberAsync("up");
        Assert.True(up.Code == 0, up.Errors + ClusterFixture.Log());
        await Ready("stays");
        Assert.Equal("containerd://" + container, await Field("pod", "stays", ".status.containerStatuses[0].containerID"));
        Assert.Equal("0", await Field("pod", "stays", ".status.containerStatuses[0].restartCount"));

        // The pod is looked after again: its container is restarted when it dies.
        Assert.Equal(0, (await Machine.RunAsync("ctr", ["-n", "k8s.io", "tasks", "kill", "-s", "SIGKILL", container])).Code);
        await Machine.EventuallyAsync("a restart", async () => (await Field("pod", "stays", ".status.containerStatuses[0].restartCount") is var n && n == "1", n));
    }

    private static async Task<string> ProcessNumber() =>
        int.Parse(await File.ReadAllTextAsync("/run/kuber/kuber.pid"), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
