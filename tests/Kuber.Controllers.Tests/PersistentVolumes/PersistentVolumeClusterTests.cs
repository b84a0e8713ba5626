using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Storage.V1;
using Kuber.Testing;

namespace Kuber.Controllers.Tests.PersistentVolumes;

public class PersistentVolumeClusterTests
{
    [Fact]
    public async Task SmallestVolumeThatSuitsIsBound()
    {
        await using var cluster = await TestCluster.StartAsync();
        foreach (var (name, size) in new[] { ("large", "10Gi"), ("right", "2Gi"), ("small", "500Mi") })
        {
            await cluster.CreateAsync(Volume(name, size));
        }

        await cluster.WaitForListAsync<PersistentVolume>("", "be available", v => v.All(x => x.Status.Phase == "Available"));
        await cluster.CreateAsync(Claim("c", "1Gi"));
        var claim = await cluster.WaitForAsync<PersistentVolumeClaim>("default", "c", "be bound", c => c.Status.Phase == "Bound");
        Assert.Equal("right", claim.Spec.VolumeName);
        Assert.Equal(("yes", "yes"), (claim.Metadata.Annotations["pv.kubernetes.io/bind-completed"], claim.Metadata.Annotations["pv.kubernetes.io/bound-by-controller"]));
        Assert.Equal(Quantity.Parse("2Gi"), claim.Status.Capacity["storage"]);
        var volume = await cluster.GetAsync<PersistentVolume>("", "right");
        Assert.Equal(("Bound", claim.Metadata.Uid), (volume.Status.Phase, volume.Spec.ClaimRef!.Uid));
        await cluster.WaitForAsync<PersistentVolume>("", "small", "be available", v => v.Status.Phase == "Available");
    }

    [Fact]
    public async Task ClaimWaitsForAVolumeThatComesLater()
    {
        await using var cluster = await TestCluster.StartAsync();
        await cluster.CreateAsync(Claim("c", "1Gi"));
        await cluster.WaitForEventAsync("default", "c", "FailedBinding", e => e.Message == "no persistent volumes available for this claim and no storage class is set");
        await cluster.CreateAsync(Volume("v", "1Gi"));
        await cluster.WaitForAsync<PersistentVolumeClaim>("default", "c", "be bound", c => c.Status.Phase == "Bound");
    }

    [Fact]
    public async Task NamedVolumeAndKeptVolumeFindEachOther()
    {
        await using var cluster = await TestCluster.StartAsync();
        var kept = Volume("kept", "3Gi");
        await cluster.CreateAsync(kept with { Spec = kept.Spec with { ClaimRef = new() { Namespace = "default", Name = "c" } } });
        await cluster.WaitForAsync<PersistentVolume>("", "kept", "be available", v => v.Status.Phase == "Available");
        await cluster.CreateAsync(Claim("other", "1Gi"));
        var claim = Claim("c", "1Gi");
        await cluster.CreateAsync(claim with { Spec = claim.Spec with { VolumeName = "kept" } });
        claim = await cluster.WaitForAsync<PersistentVolumeClaim>("default", "c", "be bound", c => c.Status.Phase == "Bound");
        Assert.False(claim.Metadata.Annotations.ContainsKey("pv.kubernetes.io/bound-by-controller"));
        Assert.Equal("Pending", (await cluster.GetAsync<PersistentVolumeClaim>("default", "other")).Status.Phase);
    }

    [Fact]
    public async Task ReleasedVolumeStaysForWhoeverLooksAfterIt()
    {
        await using var cluster = await TestCluster.StartAsync();
        await cluster.CreateAsync(Volume("v", "1Gi"));
        var failing = Volume("d", "1Gi");
        await cluster.CreateAsync(failing with { Spec = failing.Spec with { PersistentVolumeReclaimPolicy = "Delete" } });
        await cluster.CreateAsync(Claim("a", "1Gi"));
        await cluster.CreateAsync(Claim("b", "1Gi"));
        await cluster.WaitForListAsync<PersistentVolumeClaim>("default", "be bound", c => c.All(x => x.Status.Phase == "Bound"));
        await cluster.DeleteAsync<PersistentVolumeClaim>("default", "a");
        await cluster.DeleteAsync<PersistentVolumeClaim>("default", "b");
        await cluster.WaitForAsync<PersistentVolume>("", "v", "be released", v => v.Status.Phase == "Released");
        var failed = await cluster.WaitForAsync<PersistentVolume>("", "d", "fail", v => v.Status.Phase == "Failed");
        Assert.Equal("error getting deleter volume plugin for volume \"d\": no deletable volume plugin matched", failed.Status.Message);
    }

    [Fact]
    public async Task LostVolumeIsTold()
    {
        await using var cluster = await TestCluster.StartAsync();
        await cluster.CreateAsync(Volume("v", "1Gi"));
        await cluster.CreateAsync(Claim("c", "1Gi"));
        await cluster.WaitForAsync<PersistentVolumeClaim>("default", "c", "be bound", c => c.Status.Phase == "Bound");
        await cluster.DeleteAsync<PersistentVolume>("", "v");
        await cluster.WaitForAsync<PersistentVolume>("", "v", "wait", v => v.Metadata.DeletionTimestamp is not null);
        await cluster.ChangeAsync<PersistentVolume>("", "v", v => v with { Metadata = v.Metadata with { Finalizers = default } });
        await cluster.WaitForAsync<PersistentVolumeClaim>("default", "c", "be lost", c => c.Status.Phase == "Lost");
        await cluster.WaitForEventAsync("default", "c", "ClaimLost");
    }

    [Fact]
    public async Task ProvisionerIsAskedByAnnotationAndPodsStartWhenItHasAnswered()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.CreateAsync(new StorageClass { Metadata = new() { Name = "fast" }, Provisioner = "example.com/disk", VolumeBindingMode = "WaitForFirstConsumer", ReclaimPolicy = "Delete" });
        var claim = Claim("c", "1Gi");
        await cluster.CreateAsync(claim with { Spec = claim.Spec with { StorageClassName = "fast" } });
        await cluster.WaitForEventAsync("default", "c", "WaitForFirstConsumer", e => e.Message == "waiting for first consumer to be created before binding");
        var pod = Objects.Pod("default", "p");
        await cluster.CreateAsync(pod with { Spec = pod.Spec with { Volumes = [new() { Name = "v", VolumeSource = new() { PersistentVolumeClaim = new() { ClaimName = "c" } } }] } });
        claim = await cluster.WaitForAsync<PersistentVolumeClaim>(
            "default",
            "c",
            "ask its provisioner",
            c => c.Metadata.Annotations.GetValueOrDefault("volume.kubernetes.io/storage-provisioner") == "example.com/disk" && c.Metadata.Annotations.GetValueOrDefault("volume.kubernetes.io/selected-node") == "node-1");

        // The provisioner answers.
        var made = Volume("made", "1Gi");
        await cluster.CreateAsync(made with
        {
            Spec = made.Spec with { StorageClassName = "fast", ClaimRef = new() { Namespace = "default", Name = "c", Uid = claim.Metadata.Uid } },
        });
        await cluster.WaitForReadyAsync("default", "p");
    }

    [Fact]
    public async Task ClaimInUseStaysUntilItsPodHasGone()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.CreateAsync(Volume("v", "1Gi"));
        await cluster.CreateAsync(Claim("c", "1Gi"));
        var pod = Objects.Pod("default", "p");
        await cluster.CreateAsync(pod with { Spec = pod.Spec with { Volumes = [new() { Name = "v", VolumeSource = new() { PersistentVolumeClaim = new() { ClaimName = "c" } } }] } });
        await cluster.WaitForReadyAsync("default", "p");
        await cluster.DeleteAsync<PersistentVolumeClaim>("default", "c");
        await cluster.SettleAsync();
        Assert.Equal(["kubernetes.io/pvc-protection"], (await cluster.GetAsync<PersistentVolumeClaim>("default", "c")).Metadata.Finalizers);
        await cluster.DeleteAsync<Pod>("default", "p");
        await cluster.WaitForGoneAsync<PersistentVolumeClaim>("default", "c");
    }

    private static PersistentVolume Volume(string name, string size) => new()
    {
        Metadata = new() { Name = name },
        Spec = new()
        {
            Capacity = ApiMap.Of(("storage", Quantity.Parse(size))),
            AccessModes = ["ReadWriteOnce"],
            PersistentVolumeReclaimPolicy = "Retain",
            PersistentVolumeSource = new() { HostPath = new() { Path = "/tmp/x" } },
        },
    };

    private static PersistentVolumeClaim Claim(string name, string size) => new()
    {
        Metadata = new() { Name = name, Namespace = "default" },
        Spec = new()
        {
            AccessModes = ["ReadWriteOnce"],
            StorageClassName = "",
            Resources = new() { Requests = ApiMap.Of(("storage", Quantity.Parse(size))) },
        },
    };
}
