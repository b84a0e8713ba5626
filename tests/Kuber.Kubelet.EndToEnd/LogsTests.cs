using System.Net.WebSockets;
using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Kubelet.Tests;

namespace Kuber.Kubelet.EndToEnd;

[Collection("containerd")]
public class LogsTests(StreamCluster cluster) : IClassFixture<StreamCluster>
{
    [FactOnNode]
    public async Task Logs_come_whole_by_their_end_with_times_and_within_a_limit()
    {
        await cluster.RunAsync("speaks", "sh", "-c", "echo one; usleep 100000; echo two >&2; usleep 100000; echo three; sleep 1000");
        await LogHolds("speaks", "one\ntwo\nthree\n");

        Assert.Equal("three\n", await Log("speaks", "tailLines=1"));
        Assert.Equal("", await Log("speaks", "tailLines=0"));
        Assert.Equal("one\nt", await Log("speaks", "limitBytes=5"));
        Assert.Matches(@"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(Z|[+-]\d\d:\d\d) three\n$", await Log("speaks", "tailLines=1&timestamps=true"));
        Assert.Equal("", await Log("speaks", "sinceTime=2100-01-01T00:00:00Z"));
        Assert.Equal("one\ntwo\nthree\n", await Log("speaks", "sinceTime=2000-01-01T00:00:00Z"));
        Assert.Equal("one\ntwo\nthree\n", await Log("speaks", "sinceSeconds=3600"));
    }

    [FactOnNode]
    public async Task Following_ends_with_the_container()
    {
        await cluster.CreateAsync("counts", new PodSpec
        {
            RestartPolicy = "Never",
            Containers = [TestNode.Busybox("sh", "-c", "for i in 1 2 3 4 5; do echo $i; usleep 200000; done")],
        });
        await cluster.WaitAsync("counts", p => p.Status.Phase == "Running", "runs");

        Assert.Equal("1\n2\n3\n4\n5\n", await Log("counts", "follow=true").WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [FactOnNode]
    public async Task The_log_of_the_container_before_is_there_after_a_restart()
    {
        await cluster.CreateAsync("again", new PodSpec { Containers = [TestNode.Busybox("sh", "-c", "test -e /dev/termination-log || exit 1; echo run; exit 1")] });
        await cluster.WaitAsync("again", p => p.Status.ContainerStatuses is [{ RestartCount: 1 }], "has restarted once");

        Assert.Equal("run\n", await Log("again", "previous=true"));
    }

    [FactOnNode]
    public async Task Wrong_containers_and_containers_without_a_log_are_told_apart()
    {
        await cluster.RunAsync("two", new PodSpec { Containers = [TestNode.Busybox("sleep", "1000"), TestNode.Busybox("sleep", "1000") with { Name = "other" }] });
        await cluster.CreateAsync("stuck", new PodSpec { Containers = [TestNode.Busybox("sleep", "1000") with { Image = "registry.invalid/no:1", ImagePullPolicy = "Never" }] });
        await cluster.WaitAsync("stuck", p => p.Status.ContainerStatuses is [{ State.Waiting.Reason: "ErrImageNeverPull" }], "cannot have its image");

        Assert.Contains("\"a container name must be specified for pod two, choose one of: [main other]\"", await Log("two", "", 400));
        Assert.Contains("\"container gone is not valid for pod two\"", await Log("two", "container=gone", 400));
        Assert.Contains("\"previous terminated container \\\"main\\\" in pod \\\"two\\\" not found\"", await Log("two", "container=main&previous=true", 400));
        Assert.Contains("\"container \\\"main\\\" in pod \\\"stuck\\\" is waiting to start: ErrImageNeverPull\"", await Log("stuck", "", 400));
        Assert.Contains("\"pods \\\"none\\\" not found\"", await Log("none", "", 404));
    }

    [FactOnNode]
    public async Task A_web_socket_has_the_log_as_bytes_or_as_text()
    {
        await cluster.RunAsync("socket", "sh", "-c", "echo one; echo two; sleep 1000");
        await LogHolds("socket", "one\ntwo\n");
        using var handler = cluster.CreateHandler();
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        foreach (var protocol in (string[])["", "binary.k8s.io", "base64.binary.k8s.io"])
        {
            using var socket = new ClientWebSocket();
            if (protocol.Length > 0)
            {
                socket.Options.AddSubProtocol(protocol);
            }

            await socket.ConnectAsync(new UriBuilder(new Uri(cluster.Endpoint, "/api/v1/namespaces/default/pods/socket/log")) { Scheme = "wss" }.Uri, invoker, default);
            var (text, messages, buffer) = (new StringBuilder(), 0, new byte[4096]);
            var encoded = protocol.StartsWith("base64", StringComparison.Ordinal);
            while (await socket.ReceiveAsync(buffer, default).WaitAsync(TimeSpan.FromSeconds(20)) is { MessageType: not WebSocketMessageType.Close } part)
            {
                Assert.Equal(encoded ? WebSocketMessageType.Text : WebSocketMessageType.Binary, part.MessageType);
                Assert.Equal(messages++ == 0, part.Count == 0);
                var message = Encoding.UTF8.GetString(buffer, 0, part.Count);
                text.Append(encoded ? Encoding.UTF8.GetString(Convert.FromBase64String(message)) : message);
            }

            Assert.Equal("one\ntwo\n", text.ToString());
            Assert.Equal(protocol.Length == 0 ? null : protocol, socket.SubProtocol);
        }
    }

    private async Task LogHolds(string pod, string text)
    {
        var last = "";
        await Eventually.Holds(() => (last = Log(pod, "").GetAwaiter().GetResult()) == text, () => $"the log of {pod} is {text}; it is {last}");
    }

    private async Task<string> Log(string pod, string query, int code = 200)
    {
        using var http = cluster.CreateHttp();
        using var answer = await http.GetAsync(new Uri(cluster.Endpoint, $"/api/v1/namespaces/default/pods/{pod}/log?{query}"));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == code, $"{(int)answer.StatusCode}: {text}");
        return text;
    }
}
