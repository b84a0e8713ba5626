using Kuber.Api.Networking.V1;
using Kuber.Testing;
using Kuber.Testing.Clocks;

namespace Kuber.Controllers.Tests.ServiceCidrs;

public class ServiceCidrClusterTests
{
    [Fact]
    public async Task RangeIsReadyAndStaysWhileAddressesNeedIt()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Clock = new FakeClock() });
        await cluster.CreateAsync(new ServiceCIDR { Metadata = new() { Name = "r" }, Spec = new() { Cidrs = ["192.0.2.0/24"] } });
        var range = await cluster.WaitForAsync<ServiceCIDR>("", "r", "be ready", r => r.Status.Conditions.Exists(c => c is { Type: "Ready", Status: "True", Message: "Kubernetes Service CIDR is ready" }));
        Assert.Equal(["networking.k8s.io/service-cidr-finalizer"], range.Metadata.Finalizers);
        await cluster.CreateAsync(new IPAddress { Metadata = new() { Name = "192.0.2.7" }, Spec = new() { ParentRef = new() { Resource = "services", Namespace = "default", Name = "s" } } });
        await cluster.DeleteAsync<ServiceCIDR>("", "r");
        await cluster.WaitForAsync<ServiceCIDR>("", "r", "be terminating", r => r.Status.Conditions.Exists(c => c is { Type: "Ready", Status: "False", Reason: "Terminating" }));
        await cluster.DeleteAsync<IPAddress>("", "192.0.2.7");
        await cluster.AdvanceUntilAsync(async () => await cluster.FindAsync<ServiceCIDR>("", "r") is null, "the range to go", TimeSpan.FromSeconds(30));
    }
}
