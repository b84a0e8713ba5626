using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Api.Runtime;
using Kuber.Testing;

namespace Kuber.Controllers.Tests.EndpointSliceMirroring;

public class MirroringClusterTests(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task EndpointsOfAServiceWithoutSelectorAreMirrored()
    {
        var ns = await fixture.Namespace();
        await Cluster.CreateAsync(new Service { Metadata = new() { Name = "ext", Namespace = ns }, Spec = new() { Ports = [new() { Port = 80 }] } });
        await Cluster.CreateAsync(Endpoints(ns, "192.0.2.1", "2001:db8::1"));
        var slices = await Cluster.WaitForListAsync<EndpointSlice>(ns, "be two", s => s.Count == 2);
        Assert.Equal(["IPv4", "IPv6"], slices.Select(s => s.AddressType).Order());
        Assert.All(slices, s =>
        {
            Assert.Equal("ext", s.Metadata.Labels["kubernetes.io/service-name"]);
            Assert.Equal("endpointslicemirroring-controller.k8s.io", s.Metadata.Labels["endpointslice.kubernetes.io/managed-by"]);
            Assert.Equal("Endpoints", s.Metadata.OwnerReferences[0].Kind);
        });
        await Cluster.ChangeAsync<Endpoints>(ns, "ext", e => e with { Subsets = Endpoints(ns, "192.0.2.2").Subsets });
        var left = Assert.Single(await Cluster.WaitForListAsync<EndpointSlice>(ns, "be one", s => s is [{ Endpoints: [{ Addresses: ["192.0.2.2"] }] }]));
        Assert.Equal(slices.Single(s => s.AddressType == "IPv4").Metadata.Name, left.Metadata.Name);
        await Cluster.DeleteAsync<Endpoints>(ns, "ext");
        await Cluster.WaitForListAsync<EndpointSlice>(ns, "go", s => s.Count == 0);
    }

    [Fact]
    public async Task EndpointsThatAskNotToBeMirroredAreNot()
    {
        var ns = await fixture.Namespace();
        await Cluster.CreateAsync(new Service { Metadata = new() { Name = "ext", Namespace = ns }, Spec = new() { Ports = [new() { Port = 80 }] } });
        var endpoints = Endpoints(ns, "192.0.2.1");
        await Cluster.CreateAsync(endpoints with { Metadata = endpoints.Metadata with { Labels = ApiMap.Of(("endpointslice.kubernetes.io/skip-mirror", "true")) } });
        await Cluster.SettleAsync();
        Assert.Empty(await Cluster.ListAsync<EndpointSlice>(ns));
    }

    private static Endpoints Endpoints(string ns, params string[] addresses) => new()
    {
        Metadata = new() { Name = "ext", Namespace = ns },
        Subsets = [new() { Addresses = addresses.Select(a => new EndpointAddress { Ip = a }).ToApiList(), Ports = [new() { Port = 8080, Protocol = "TCP" }] }],
    };
}
