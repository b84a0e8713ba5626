using Kuber.Api.Core.V1;

namespace Kuber.ApiServer.Tests.Services;

public class NodePortTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task A_node_port_is_taken_from_the_range()
    {
        var ns = await server.NamespaceAsync();
        var service = await server.Create(Make.Service(ns, "n", s => s with { Type = "NodePort" }));
        Assert.InRange(service.Spec.Ports[0].NodePort, 30086, 32767);
    }

    [Fact]
    public async Task A_port_is_had_once_and_is_free_again_when_its_service_lets_it_go()
    {
        var ns = await server.NamespaceAsync();
        var first = await server.Create(NodePort(ns, "a", 30001));
        var failure = await ServerFixture.Fails(() => server.Create(NodePort(ns, "b", 30001)));
        Assert.Equal("Service \"b\" is invalid: spec.ports[0].nodePort: Invalid value: 30001: provided port is already allocated", failure.Message);

        await Update(first with { Spec = first.Spec with { Ports = [first.Spec.Ports[0] with { NodePort = 30002 }] } });
        var second = await server.Create(NodePort(ns, "b", 30001));
        var plain = await Update(second with { Spec = second.Spec with { Type = "ClusterIP", Ports = [second.Spec.Ports[0] with { NodePort = 0 }] } });
        Assert.Equal(0, plain.Spec.Ports[0].NodePort);
        await server.Create(NodePort(ns, "c", 30001));
        await server.Client.DeleteAsync<Service>(ns, "c", new(), CancellationToken.None);
        await server.Create(NodePort(ns, "d", 30001));
    }

    [Fact]
    public async Task A_port_outside_of_the_range_is_refused_and_the_others_are_given_back()
    {
        var ns = await server.NamespaceAsync();
        var bad = Make.Service(ns, "bad", s => s with
        {
            Type = "NodePort",
            Ports = [new() { Name = "a", Port = 1, NodePort = 30003 }, new() { Name = "b", Port = 2, NodePort = 99 }],
        });
        var failure = await ServerFixture.Fails(() => server.Create(bad));
        Assert.Equal(
            "Service \"bad\" is invalid: spec.ports[1].nodePort: Invalid value: 99: provided port is not in the valid range. The range of valid ports is 30000-32767",
            failure.Message);
        await server.Client.CreateAsync(NodePort(ns, "dry", 30003), new() { DryRun = ["All"] }, CancellationToken.None);
        await server.Create(NodePort(ns, "good", 30003));
    }

    [Fact]
    public async Task Protocols_of_one_port_share_a_node_port()
    {
        var ns = await server.NamespaceAsync();
        var service = await server.Create(Make.Service(ns, "dns", s => s with
        {
            Type = "NodePort",
            Ports = [new() { Name = "udp", Port = 53, Protocol = "UDP" }, new() { Name = "tcp", Port = 53, Protocol = "TCP" }, new() { Name = "x", Port = 54 }],
        }));
        Assert.Equal(service.Spec.Ports[0].NodePort, service.Spec.Ports[1].NodePort);
        Assert.NotEqual(service.Spec.Ports[0].NodePort, service.Spec.Ports[2].NodePort);
    }

    [Fact]
    public async Task A_local_load_balancer_has_a_health_check_port()
    {
        var ns = await server.NamespaceAsync();
        var service = await server.Create(Make.Service(ns, "lb", s => s with { Type = "LoadBalancer", ExternalTrafficPolicy = "Local", AllocateLoadBalancerNodePorts = false }));
        Assert.Equal(0, service.Spec.Ports[0].NodePort);
        Assert.InRange(service.Spec.HealthCheckNodePort, 30000, 32767);
        var taken = service.Spec.HealthCheckNodePort;
        Assert.Equal(422, (await ServerFixture.Fails(() => server.Create(NodePort(ns, "other", taken)))).Code);

        var everywhere = await Update(service with { Spec = service.Spec with { ExternalTrafficPolicy = "Cluster" } });
        Assert.Equal(0, everywhere.Spec.HealthCheckNodePort);
        await server.Create(NodePort(ns, "other", taken));
    }

    [Fact]
    public async Task Ports_given_at_the_same_time_differ()
    {
        var ns = await server.NamespaceAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => server.Create(Make.Service(ns, "p" + i, s => s with { Type = "NodePort" }))));
        Assert.Equal(40, made.Select(s => s.Spec.Ports[0].NodePort).Distinct().Count());
    }

    private static Service NodePort(string ns, string name, int port) =>
        Make.Service(ns, name, s => s with { Type = "NodePort", Ports = [new() { Port = 80, NodePort = port }] });

    private Task<Service> Update(Service service) => server.Client.UpdateAsync(service, "", new(), CancellationToken.None);
}
