using System.Net;
using Kuber.Api.Core.V1;
using Kuber.Controllers.NodeIpam;
using Kuber.Testing;

namespace Kuber.Controllers.Tests.NodeIpam;

public class NodeIpamTests
{
    [Fact]
    public void NetworksAreGivenOutInOrderAndRoundAgain()
    {
        var allocator = new CidrAllocator(IPNetwork.Parse("10.244.0.0/22"), 24);
        Assert.Equal(["10.244.0.0/24", "10.244.1.0/24"], new[] { allocator.Allocate(), allocator.Allocate() }.Select(n => n.ToString()!));
        allocator.Occupy(IPNetwork.Parse("10.244.2.0/24"));
        allocator.Release(IPNetwork.Parse("10.244.0.0/24"));
        Assert.Equal("10.244.3.0/24", allocator.Allocate().ToString());
        Assert.Equal("10.244.0.0/24", allocator.Allocate().ToString());
        Assert.Null(allocator.Allocate());
    }

    [Fact]
    public void Ipv6NetworksAreGivenOut()
    {
        var allocator = new CidrAllocator(IPNetwork.Parse("fd00::/48"), 64);
        Assert.Equal("fd00::/64", allocator.Allocate().ToString());
        Assert.Equal("fd00:0:0:1::/64", allocator.Allocate().ToString());
    }

    [Fact]
    public async Task NodesGetNetworksOfEveryFamilyAndGiveThemBack()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 2, ClusterCidrs = ["10.0.0.0/23", "fd00::/56"] });
        var nodes = await cluster.WaitForListAsync<Node>("", "have networks", n => n.All(x => x.Spec.PodCIDRs.Count == 2));
        Assert.Equal(["10.0.0.0/24", "10.0.1.0/24"], nodes.Select(n => n.Spec.PodCIDR).Order());
        await cluster.CreateAsync(new Node { Metadata = new() { Name = "late" } });
        await cluster.WaitForEventAsync("", "late", "CIDRNotAvailable", e => e.Message == "Node late status is now: CIDRNotAvailable");
        await cluster.Nodes.RemoveAsync("node-1");
        await cluster.WaitForAsync<Node>("", "late", "have a network", n => n.Spec.PodCIDR == nodes[0].Spec.PodCIDR);
    }
}
