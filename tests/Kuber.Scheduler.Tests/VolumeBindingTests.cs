using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Storage.V1;
using Kuber.Testing;

namespace Kuber.Scheduler.Tests;

public class VolumeBindingTests
{
    [Fact]
    public async Task A_volume_is_given_once_and_one_made_anew_under_its_name_again()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.CreateAsync(new StorageClass { Metadata = new() { Name = "local" }, Provisioner = "kubernetes.io/no-provisioner", VolumeBindingMode = "WaitForFirstConsumer" });
        for (var round = 1; round <= 2; round++)
        {
            await cluster.CreateAsync(new PersistentVolume
            {
                Metadata = new() { Name = "disk" },
                Spec = new()
                {
                    StorageClassName = "local",
                    Capacity = ApiMap.Of(("storage", Quantity.Parse("1Gi"))),
                    AccessModes = ["ReadWriteOnce"],
                    PersistentVolumeReclaimPolicy = "Retain",
                    PersistentVolumeSource = new() { HostPath = new() { Path = "/disk" } },
                },
            });
            await cluster.WaitForAsync<PersistentVolume>("", "disk", "be available", v => v.Status.Phase == "Available");
            await StartAsync(cluster, $"first-{round}");
            await cluster.WaitForReadyAsync("default", $"first-{round}");
            await StartAsync(cluster, $"second-{round}");
            await cluster.WaitForEventAsync("default", $"second-{round}", "FailedScheduling", e => e.Message.Contains("didn't find available persistent volumes to bind", StringComparison.Ordinal));
            foreach (var name in new[] { $"first-{round}", $"second-{round}" })
            {
                await cluster.DeleteNowAsync<Pod>("default", name);
                await cluster.DeleteAsync<PersistentVolumeClaim>("default", name);
                await cluster.WaitForGoneAsync<PersistentVolumeClaim>("default", name);
            }

            await cluster.DeleteAsync<PersistentVolume>("", "disk");
            await cluster.WaitForGoneAsync<PersistentVolume>("", "disk");
        }
    }

    /// <summary>A pod with a claim of its own.</summary>
    private static async Task StartAsync(TestCluster cluster, string name)
    {
        await cluster.CreateAsync(new PersistentVolumeClaim
        {
            Metadata = new() { Name = name, Namespace = "default" },
            Spec = new() { StorageClassName = "local", AccessModes = ["ReadWriteOnce"], Resources = new() { Requests = ApiMap.Of(("storage", Quantity.Parse("1Gi"))) } },
        });
        await cluster.CreateAsync(new Pod
        {
            Metadata = new() { Name = name, Namespace = "default" },
            Spec = new()
            {
                Containers = [new() { Name = "main", Image = "app:1" }],
                Volumes = [new() { Name = "v", VolumeSource = new() { PersistentVolumeClaim = new() { ClaimName = name } } }],
            },
        });
    }
}
