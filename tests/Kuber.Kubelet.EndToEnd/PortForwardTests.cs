using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Kuber.Kubelet.EndToEnd;

[Collection("containerd")]
public class PortForwardTests(StreamCluster cluster) : IClassFixture<StreamCluster>
{
    [KubectlTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Connections_reach_the_pod_and_a_closed_port_says_so(bool webSockets)
    {
        var pod = "forward-" + (webSockets ? "ws" : "spdy");
        await cluster.RunAsync(pod, "sh", "-c", "nc -ll -p 8080 -e cat & nc -ll -p 8081 -e head -c 2000000 /dev/zero");
        await cluster.ExecAsync(pod, "sh", "-c", "until nc 127.0.0.1 8080 < /dev/null && nc 127.0.0.1 8081 < /dev/null | tail -c1; do usleep 10000; done");
        var kubectl = new Kubectl(cluster.Kubeconfig) { PortForwardWebSockets = webSockets };
        using var forward = kubectl.Start("port-forward", "pod/" + pod, ":8080", ":8081", ":9");
        try
        {
            var echo = await PortAsync(forward);
            var big = await PortAsync(forward);
            var closed = await PortAsync(forward);

            for (var i = 0; i < 3; i++)
            {
                Assert.Equal("hello " + i, await AskAsync(echo, "hello " + i));
            }

            Assert.Equal(2_000_000, (await AskAsync(big, "")).Length);
            Assert.Equal("", await AskAsync(closed, "x"));
            Assert.Contains("refused", await forward.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)));
        }
        finally
        {
            forward.Kill();
            await forward.WaitForExitAsync();
        }
    }

    /// <summary>The local port that kubectl tells of next; it tells of IPv4 and IPv6.</summary>
    private static async Task<int> PortAsync(Process forward)
    {
        while (await forward.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) is { } line)
        {
            if (line.StartsWith("Forwarding from 127.0.0.1:", StringComparison.Ordinal))
            {
                return int.Parse(line.Split(':')[1].Split(' ')[0], CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidOperationException("kubectl ended: " + await forward.StandardError.ReadToEndAsync());
    }

    private static async Task<string> AskAsync(int port, string text)
    {
        using var client = new TcpClient("127.0.0.1", port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }
}
