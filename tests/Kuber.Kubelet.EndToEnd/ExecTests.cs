using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.EndToEnd;

[Collection("containerd")]
public class ExecTests(StreamCluster cluster) : IClassFixture<StreamCluster>
{
    [KubectlTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_command_has_its_streams_and_its_exit_code(bool webSockets)
    {
        var pod = "exec-" + (webSockets ? "ws" : "spdy");
        await cluster.RunAsync(pod, "sleep", "1000");
        var kubectl = new Kubectl(cluster.Kubeconfig) { RemoteCommandWebSockets = webSockets };

        Assert.Equal((0, "out\n", ""), await kubectl.RunAsync("", "exec", pod, "--", "echo", "out"));
        Assert.Equal((7, "out\n", "err\ncommand terminated with exit code 7\n"), await kubectl.RunAsync("", "exec", pod, "--", "sh", "-c", "echo out; echo err >&2; exit 7"));
        Assert.Equal((0, "5\n", ""), await kubectl.RunAsync("hello", "exec", "-i", pod, "--", "sh", "-c", "wc -c"));
        var big = new string('x', 3_000_000);
        var (code, output, _) = await kubectl.RunAsync(big, "exec", "-i", pod, "--", "cat");
        Assert.Equal((0, big.Length), (code, output.Length));
    }

    [KubectlTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_cannot_run_says_why(bool webSockets)
    {
        var pod = "fails-" + (webSockets ? "ws" : "spdy");
        await cluster.RunAsync(pod, new PodSpec { RestartPolicy = "Never", Containers = [TestNode.Busybox("sleep", "1000"), TestNode.Busybox("true") with { Name = "gone" }] });
        await cluster.WaitAsync(pod, p => p.Status.ContainerStatuses.Any(s => s.State.Terminated is not null), "has a container that ended");
        var kubectl = new Kubectl(cluster.Kubeconfig) { RemoteCommandWebSockets = webSockets };

        Assert.Contains("container not found (\"gone\")", (await kubectl.RunAsync("", "exec", pod, "-c", "gone", "--", "true")).Error);
        Assert.Contains("container nothing is not valid for pod " + pod, (await kubectl.RunAsync("", "exec", pod, "-c", "nothing", "--", "true")).Error);
        var (code, _, error) = await kubectl.RunAsync("", "exec", pod, "-c", "main", "--", "nosuchprogram");
        Assert.NotEqual(0, code);
        Assert.Contains("executable file not found", error);
    }
}
