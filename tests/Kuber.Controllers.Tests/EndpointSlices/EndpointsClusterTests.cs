using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Tests.EndpointSlices;

public class EndpointsClusterTests(ClusterFixture cluster) : IClassFixture<ClusterFixture>
{
    [Fact]
    public async Task ServiceFollowsItsPods()
    {
        var ns = await cluster.Namespace();
        await cluster.Create(new Service
        {
            Metadata = new() { Name = "web", Namespace = ns },
            Spec = new() { Selector = ApiMap.Of(("app", "web")), Ports = [new() { Name = "http", Port = 80, TargetPort = "http" }] },
        });
        await cluster.Eventually(async () => (await Slices(ns)).Count == 1, "an empty slice");

        var template = ClusterFixture.Template("web");
        var pod = await cluster.Create(new Pod { Metadata = template.Metadata with { Name = "p", Namespace = ns }, Spec = template.Spec });
        await cluster.MakeReady(pod, "10.0.0.7");
        await cluster.Eventually(
            async () => (await Slices(ns)) is [{ Endpoints: [{ Conditions.Ready: true, Addresses: ["10.0.0.7"] }], Ports: [{ Port: 8080, Name: "http" }] }],
            "the endpoint in the slice");
        await cluster.Eventually(
            async () => (await cluster.Find<Endpoints>(ns, "web"))?.Subsets is [{ Addresses: [{ Ip: "10.0.0.7" }], Ports: [{ Port: 8080 }] }],
            "the address in the Endpoints");

        await cluster.Change<Pod>(ns, "p", p => p with { Status = p.Status with { Conditions = [new() { Type = "Ready", Status = "False" }] } }, "status");
        await cluster.Eventually(async () => (await Slices(ns))[0].Endpoints is [{ Conditions.Ready: false }], "the endpoint not ready");
        await cluster.Eventually(async () => (await cluster.Find<Endpoints>(ns, "web"))?.Subsets is [{ NotReadyAddresses: [{ Ip: "10.0.0.7" }] }], "the address not ready");

        await cluster.Client.DeleteAsync<Pod>(ns, "p", new() { GracePeriodSeconds = 0 }, CancellationToken.None);
        await cluster.Eventually(async () => await Slices(ns) is [{ Endpoints.Count: 0 }], "an empty slice again");
        await cluster.Client.DeleteAsync<Service>(ns, "web", new(), CancellationToken.None);
        await cluster.Eventually(async () => await cluster.Find<Endpoints>(ns, "web") is null, "the end of the Endpoints");
    }

    private async Task<IReadOnlyList<EndpointSlice>> Slices(string ns) => await cluster.List<EndpointSlice>(ns);
}
