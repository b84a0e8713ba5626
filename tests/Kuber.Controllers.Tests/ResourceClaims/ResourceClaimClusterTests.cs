using Kuber.Api.Core.V1;
using Kuber.Api.Resource.V1;
using Kuber.Api.Runtime;
using Kuber.Testing;
using ResourceClaim = Kuber.Api.Resource.V1.ResourceClaim;

namespace Kuber.Controllers.Tests.ResourceClaims;

public class ResourceClaimClusterTests
{
    [Fact]
    public async Task ClaimIsMadeFromATemplateAndToldInThePodsStatus()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Scheduler = false });
        await cluster.CreateAsync(new Pod { Metadata = new() { Name = "p", Namespace = "default" }, Spec = Objects.Pod("default", "p").Spec with { ResourceClaims = [new() { Name = "gpu", ResourceClaimTemplateName = "t" }] } });
        await cluster.WaitForEventAsync("default", "p", "FailedResourceClaimCreation");
        await cluster.CreateAsync(new ResourceClaimTemplate
        {
            Metadata = new() { Name = "t", Namespace = "default" },
            Spec = new() { Spec = new() { Devices = new() { Requests = [new() { Name = "r", Exactly = new() { DeviceClassName = "c", AllocationMode = "ExactCount", Count = 1 } }] } } },
        });
        var claim = Assert.Single(await cluster.WaitForListAsync<ResourceClaim>("default", "be one", c => c.Count == 1));
        Assert.StartsWith("p-gpu-", claim.Metadata.Name, StringComparison.Ordinal);
        await cluster.WaitForAsync<Pod>("default", "p", "name its claim", p => p.Status.ResourceClaimStatuses is [{ Name: "gpu" }] s && s[0].ResourceClaimName == claim.Metadata.Name);
        await cluster.DeleteAsync<Pod>("default", "p");
        await cluster.WaitForGoneAsync<ResourceClaim>("default", claim.Metadata.Name);
    }

    [Fact]
    public async Task ReservationOfAPodThatHasGoneIsTakenOff()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Scheduler = false });
        await cluster.CreateAsync(new ResourceClaim
        {
            Metadata = new() { Name = "c", Namespace = "default" },
            Spec = new() { Devices = new() { Requests = [new() { Name = "r", Exactly = new() { DeviceClassName = "c", AllocationMode = "ExactCount", Count = 1 } }] } },
        });
        await cluster.ChangeAsync<ResourceClaim>(
            "default",
            "c",
            c => c with
            {
                Status = c.Status with
                {
                    Allocation = new() { Devices = new() { Results = [new() { Request = "r", Driver = "example.com", Pool = "p", Device = "d" }] } },
                    ReservedFor = [new() { Resource = "pods", Name = "gone", Uid = "00000000-0000-0000-0000-000000000000" }],
                },
            },
            "status");
        await cluster.WaitForAsync<ResourceClaim>("default", "c", "be free", c => c.Status.ReservedFor.IsEmpty && c.Status.Allocation is null);
    }

    [Fact]
    public async Task AllocationStaysUntilSomebodyWhoHadItIsGone()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Scheduler = false });
        foreach (var name in new[] { "waiting", "left" })
        {
            await cluster.CreateAsync(new ResourceClaim
            {
                Metadata = new() { Name = name, Namespace = "default" },
                Spec = new() { Devices = new() { Requests = [new() { Name = "r", Exactly = new() { DeviceClassName = "c" } }] } },
            });
            ApiList<ResourceClaimConsumerReference> users = name == "left" ? [new() { Resource = "pods", Name = "gone", Uid = "u" }] : [];
            await cluster.ChangeAsync<ResourceClaim>(
                "default",
                name,
                c => c with { Status = new() { Allocation = new() { Devices = new() { Results = [new() { Request = "r", Driver = "example.com", Pool = "p", Device = "d" }] } }, ReservedFor = users } },
                "status");
        }

        // The controller looks at the first before it looks at the second.
        await cluster.WaitForAsync<ResourceClaim>("default", "left", "be free", c => c.Status.Allocation is null);
        Assert.NotNull((await cluster.GetAsync<ResourceClaim>("default", "waiting")).Status.Allocation);
    }
}
