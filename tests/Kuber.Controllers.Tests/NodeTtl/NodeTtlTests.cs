using Kuber.Api.Core.V1;
using Kuber.Testing;

namespace Kuber.Controllers.Tests.NodeTtl;

public class NodeTtlTests
{
    [Fact]
    public async Task NodesAreAnnotated()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.WaitForAsync<Node>("", "node-1", "be annotated", n => n.Metadata.Annotations.GetValueOrDefault("node.alpha.kubernetes.io/ttl") == "0");
    }
}
