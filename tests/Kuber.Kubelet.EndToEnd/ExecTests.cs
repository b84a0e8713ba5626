using System.Net.WebSockets;
using System.Text;
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

    [KubectlTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_terminal_has_its_size_and_changes_it(bool webSockets)
    {
        var pod = "tty-" + (webSockets ? "ws" : "spdy");
        await cluster.RunAsync(pod, "sleep", "1000");
        var kubectl = new Kubectl(cluster.Kubeconfig) { RemoteCommandWebSockets = webSockets };

        // script gives kubectl a terminal, whose size the command asks for before and after it changes.
        var (_, output, _) = await kubectl.RunInTerminalAsync(
            "stty rows 33 cols 77; (sleep 1; stty rows 44 cols 99 < $TTY) &",
            "exec", "-it", pod, "--", "sh", "-c",
            "until [ \"$(stty size 2>&1)\" = '33 77' ]; do usleep 20000; done; test -t 0 && echo terminal; until [ \"$(stty size)\" = '44 99' ]; do usleep 20000; done; echo changed");

        Assert.EndsWith("terminal\r\nchanged\r\n", output, StringComparison.Ordinal);
    }

    [KubectlTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Attach_joins_the_process_that_runs(bool webSockets)
    {
        var pod = "attach-" + (webSockets ? "ws" : "spdy");
        await cluster.RunAsync(pod, new PodSpec { Containers = [TestNode.Busybox("sh", "-c", "while read line; do echo \"got $line\"; done; sleep 1000") with { Stdin = true }] });
        var kubectl = new Kubectl(cluster.Kubeconfig) { RemoteCommandWebSockets = webSockets };
        using var attached = kubectl.Start("attach", "-i", pod);

        await attached.StandardInput.WriteAsync("one\ntwo\n");
        await attached.StandardInput.FlushAsync();

        Assert.Equal("got one", await attached.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal("got two", await attached.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)));
        attached.Kill();
        await attached.WaitForExitAsync();
        Assert.Equal(0, cluster.Find(pod)!.Status.ContainerStatuses[0].RestartCount);
    }

    [FactOnNode]
    public async Task Older_channel_protocols_are_spoken_by_the_runtime_itself()
    {
        await cluster.RunAsync("old", "sleep", "1000");
        var path = "/api/v1/namespaces/default/pods/old/exec?stdin=true&stdout=true&stderr=true&command=head&command=-n1";
        using var handler = cluster.CreateHandler();
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        foreach (var protocol in (string[])["v4.channel.k8s.io", "channel.k8s.io", "base64.channel.k8s.io"])
        {
            using var socket = new ClientWebSocket();
            socket.Options.AddSubProtocol(protocol);
            await socket.ConnectAsync(new UriBuilder(new Uri(cluster.Endpoint, path)) { Scheme = "wss" }.Uri, invoker, default);
            var encoded = protocol.StartsWith("base64", StringComparison.Ordinal);
            var type = encoded ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
            await socket.SendAsync(encoded ? Encoding.ASCII.GetBytes("0" + Convert.ToBase64String("hello\n"u8)) : "\0hello\n"u8.ToArray(), type, true, default);

            var received = new List<string>();
            var buffer = new byte[4096];
            while (await socket.ReceiveAsync(buffer, default).WaitAsync(TimeSpan.FromSeconds(20)) is { MessageType: not WebSocketMessageType.Close, Count: var count })
            {
                var text = Encoding.UTF8.GetString(buffer, 1, count - 1);
                received.Add((char)(buffer[0] % 48 + 48) + (encoded ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : text));
            }

            Assert.Equal(protocol, socket.SubProtocol);
            Assert.Contains("1hello\n", received);
            if (protocol.StartsWith('v'))
            {
                Assert.Contains(received, m => m.StartsWith('3') && m.Contains("\"status\":\"Success\"", StringComparison.Ordinal));
            }
        }
    }
}
