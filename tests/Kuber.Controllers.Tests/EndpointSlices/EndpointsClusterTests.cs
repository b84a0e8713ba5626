using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Api.Runtime;
using Kuber.Testing;
using Kuber.Testing.Nodes;

namespace Kuber.Controllers.Tests.EndpointSlices;

public class EndpointsClusterTests
{
    [Fact]
    public async Task ServiceFollowsItsPods()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Script = static _ => new PodScript { StopDelay = TimeSpan.FromSeconds(60) } });
        var ns = await cluster.CreateNamespaceAsync();
        await cluster.CreateAsync(new Service
        {
            Metadata = new() { Name = "web", Namespace = ns },
            Spec = new() { Selector = ApiMap.Of(("app", "web")), Ports = [new() { Name = "http", Port = 80, TargetPort = "http" }] },
        });
        await cluster.WaitForListAsync<EndpointSlice>(ns, "be one, empty", s => s is [{ Endpoints.Count: 0 }]);

        var template = ClusterFixture.Template("web");
        await cluster.CreateAsync(new Pod { Metadata = template.Metadata with { Name = "p", Namespace = ns }, Spec = template.Spec });
        var pod = await cluster.WaitForReadyAsync(ns, "p");
        await cluster.WaitForListAsync<EndpointSlice>(
            ns,
            "hold the pod",
            s => s is [{ Endpoints: [{ Conditions.Ready: true, Addresses: [var ip], NodeName: "node-1" }], Ports: [{ Port: 8080, Name: "http" }] }] && ip == pod.Status.PodIP);
        await cluster.WaitForAsync<Endpoints>(
            ns, "web", "hold the pod", e => e.Subsets is [{ Addresses: [{ Ip: var ip }], Ports: [{ Port: 8080 }] }] && ip == pod.Status.PodIP);

        // While it stops it still serves, but takes no new traffic.
        await cluster.DeleteAsync<Pod>(ns, "p");
        await cluster.WaitForListAsync<EndpointSlice>(
            ns, "show the pod terminating", s => s is [{ Endpoints: [{ Conditions: { Ready: false, Serving: true, Terminating: true } }] }]);
        await cluster.WaitForAsync<Endpoints>(ns, "web", "be empty", e => e.Subsets.IsEmpty);

        await cluster.DeleteNowAsync<Pod>(ns, "p");
        await cluster.WaitForListAsync<EndpointSlice>(ns, "be one, empty", s => s is [{ Endpoints.Count: 0 }]);
        await cluster.DeleteAsync<Service>(ns, "web");
        await cluster.WaitForGoneAsync<Endpoints>(ns, "web");
    }
}
