using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Testing;

namespace Kuber.Controllers.Tests.EphemeralVolumes;

public class EphemeralVolumeClusterTests
{
    [Fact]
    public async Task ClaimIsMadeForThePodAndGoesWithIt()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.CreateAsync(new PersistentVolume
        {
            Metadata = new() { Name = "v" },
            Spec = new()
            {
                Capacity = ApiMap.Of(("storage", Quantity.Of(10))),
                AccessModes = ["ReadWriteOnce"],
                PersistentVolumeReclaimPolicy = "Retain",
                PersistentVolumeSource = new() { HostPath = new() { Path = "/tmp/x" } },
            },
        });
        var pod = Objects.Pod("default", "p");
        await cluster.CreateAsync(pod with
        {
            Spec = pod.Spec with
            {
                Volumes =
                [
                    new()
                    {
                        Name = "scratch",
                        VolumeSource = new()
                        {
                            Ephemeral = new()
                            {
                                VolumeClaimTemplate = new()
                                {
                                    Metadata = new() { Labels = ApiMap.Of(("kind", "scratch")) },
                                    Spec = new() { AccessModes = ["ReadWriteOnce"], StorageClassName = "", Resources = new() { Requests = ApiMap.Of(("storage", Quantity.Of(5))) } },
                                },
                            },
                        },
                    },
                ],
            },
        });
        await cluster.WaitForReadyAsync("default", "p");
        var claim = await cluster.GetAsync<PersistentVolumeClaim>("default", "p-scratch");
        Assert.Equal("scratch", claim.Metadata.Labels["kind"]);
        Assert.Equal("p", Assert.Single(claim.Metadata.OwnerReferences.ToArray()).Name);
        await cluster.DeleteAsync<Pod>("default", "p");
        await cluster.WaitForGoneAsync<PersistentVolumeClaim>("default", "p-scratch");
    }
}
