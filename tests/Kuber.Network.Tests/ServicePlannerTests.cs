using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Api.Meta.V1;
using Kuber.Network.Proxy;

namespace Kuber.Network.Tests;

public class ServicePlannerTests
{
    private static readonly ProxyOptions Options = new("n1", "10.244.0.0/16");

    [Fact]
    public void ClusterIPPicksAmongReadyEndpoints()
    {
        var plan = Plan(Web(), Slice(Ready("10.244.0.2"), Ready("10.244.0.3"), NotReady("10.244.0.4")));

        var element = Assert.Single(plan.Elements);
        Assert.Equal("service-ips", element.Map);
        Assert.Equal("10.96.0.20 . tcp . 80", element.Key);
        var chain = plan.Chains.Single(c => "goto " + c.Key == element.Verdict);
        Assert.Equal("ip daddr 10.96.0.20 ip saddr != 10.244.0.0/16 jump mark-for-masquerade", chain.Value[0]);
        Assert.StartsWith("numgen random mod 2 vmap", chain.Value[1], StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Chains, c => c.Value.Any(r => r.Contains("10.244.0.4", StringComparison.Ordinal)));
    }

    [Fact]
    public void EndpointChainMasqueradesItsOwnTrafficAndRewrites()
    {
        var plan = Plan(Web(), Slice(Ready("10.244.0.2")));

        var endpoint = plan.Chains.Single(c => c.Key.StartsWith("ep-", StringComparison.Ordinal));
        Assert.Equal(["ip saddr 10.244.0.2 jump mark-for-masquerade", "meta l4proto tcp dnat to 10.244.0.2:8080"], endpoint.Value);
    }

    [Fact]
    public void ServiceWithoutEndpointsRefuses()
    {
        var plan = Plan(Web() with { Spec = Web().Spec with { Type = "NodePort", Ports = [Web().Spec.Ports[0] with { NodePort = 30080 }] } });

        Assert.Equal(
            [new("no-endpoint-ips", "10.96.0.20 . tcp . 80", "goto reject-chain"), new("no-endpoint-nodeports", "tcp . 30080", "goto reject-chain")],
            plan.Elements);
    }

    [Fact]
    public void TerminatingEndpointsServeWhereNoneIsReady()
    {
        Endpoint terminating = new() { Addresses = ["10.244.0.9"], Conditions = new() { Ready = false, Serving = true, Terminating = true } };

        var plan = Plan(Web(), Slice(terminating));

        Assert.Equal("service-ips", Assert.Single(plan.Elements).Map);
    }

    [Fact]
    public void NodePortGoesThroughMasquerading()
    {
        var service = Web() with { Spec = Web().Spec with { Type = "NodePort", Ports = [Web().Spec.Ports[0] with { NodePort = 30080 }] } };

        var plan = Plan(service, Slice(Ready("10.244.0.2")));

        var element = plan.Elements.Single(e => e.Map == "service-nodeports");
        Assert.Equal("tcp . 30080", element.Key);
        Assert.Equal("jump mark-for-masquerade", plan.Chains.Single(c => "goto " + c.Key == element.Verdict).Value[0]);
    }

    [Fact]
    public void LocalPolicyWithoutLocalEndpointsDropsOutsideTraffic()
    {
        var service = Web() with { Spec = Web().Spec with { Type = "NodePort", InternalTrafficPolicy = "Local", Ports = [Web().Spec.Ports[0]] } };

        var plan = Plan(service, Slice(Ready("10.244.1.2") with { NodeName = "n2" }));

        Assert.Equal([new("no-endpoint-ips", "10.96.0.20 . tcp . 80", "drop")], plan.Elements);
    }

    [Fact]
    public void ClientIPAffinityRemembersTheEndpoint()
    {
        var service = Web() with { Spec = Web().Spec with { SessionAffinity = "ClientIP", SessionAffinityConfig = new() { ClientIP = new() { TimeoutSeconds = 60 } } } };

        var plan = Plan(service, Slice(Ready("10.244.0.2"), Ready("10.244.0.3")));

        Assert.Equal(2, plan.Sets.Count);
        Assert.All(plan.Sets, s => Assert.Contains("timeout 60s", s.Value, StringComparison.Ordinal));
        Assert.Equal(2, plan.Chains.Last().Value.Count(r => r.StartsWith("ip saddr @aff-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("None", "ClusterIP")]
    [InlineData("", "ExternalName")]
    public void ServicesWithoutAnAddressNeedNoRules(string clusterIP, string type) =>
        Assert.Same(ServicePlan.Empty, Plan(Web() with { Spec = Web().Spec with { ClusterIP = clusterIP, Type = type } }, Slice(Ready("10.244.0.2"))));

    [Fact]
    public void AddressesThatTheNodeAnswersItselfGetNoRules() =>
        Assert.Same(ServicePlan.Empty, new ServicePlanner(Options with { LocalAddresses = ["10.96.0.20"] }).Plan(Web(), [Slice(Ready("10.244.0.2"))]));

    internal static Service Web() => new()
    {
        Metadata = new() { Namespace = "default", Name = "web" },
        Spec = new() { ClusterIP = "10.96.0.20", Type = "ClusterIP", Ports = [new() { Name = "http", Protocol = "TCP", Port = 80, TargetPort = 8080 }] },
    };

    internal static EndpointSlice Slice(params ReadOnlySpan<Endpoint> endpoints) => new()
    {
        Metadata = new ObjectMeta { Namespace = "default", Name = "web-1" },
        AddressType = "IPv4",
        Ports = [new() { Name = "http", Protocol = "TCP", Port = 8080 }],
        Endpoints = [.. endpoints],
    };

    internal static Endpoint Ready(string address) => new() { Addresses = [address], NodeName = "n1", Conditions = new() { Ready = true } };

    private static Endpoint NotReady(string address) => new() { Addresses = [address], NodeName = "n1", Conditions = new() { Ready = false } };

    private static ServicePlan Plan(Service service, params EndpointSlice[] slices) => new ServicePlanner(Options).Plan(service, slices);
}
