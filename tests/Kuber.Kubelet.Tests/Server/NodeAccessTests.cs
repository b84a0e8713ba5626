using Kuber.Kubelet.Server;

namespace Kuber.Kubelet.Tests.Server;

public class NodeAccessTests
{
    [Theory]
    [InlineData("GET", "/stats/summary", "get", "stats")]
    [InlineData("GET", "/metrics", "get", "metrics")]
    [InlineData("GET", "/metrics/cadvisor", "get", "metrics")]
    [InlineData("GET", "/metricsfoo", "get", "proxy")]
    [InlineData("GET", "/logs/", "get", "log")]
    [InlineData("GET", "/pods", "get", "pods proxy")]
    [InlineData("GET", "/healthz/ping", "get", "healthz proxy")]
    [InlineData("POST", "/exec/ns/p/c", "create", "proxy")]
    [InlineData("GET", "/containerLogs/ns/p/c", "get", "proxy")]
    [InlineData("GET", "/", "get", "proxy")]
    [InlineData("TRACE", "/pods", "", "pods proxy")]
    public void Each_path_needs_its_own_right(string method, string path, string verb, string subresources)
    {
        var access = NodeAccess.Of(method, path);

        Assert.Equal((verb, subresources), (access.Verb, string.Join(' ', access.Subresources)));
    }
}
