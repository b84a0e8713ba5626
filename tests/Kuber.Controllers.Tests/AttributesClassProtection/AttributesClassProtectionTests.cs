using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Storage.V1;
using Kuber.Testing;

namespace Kuber.Controllers.Tests.AttributesClassProtection;

public class AttributesClassProtectionTests
{
    [Fact]
    public async Task ClassLingersUntilNoVolumeNamesIt()
    {
        await using var cluster = await TestCluster.StartAsync();
        foreach (var name in new[] { "used", "free" })
        {
            await cluster.CreateAsync(new VolumeAttributesClass { Metadata = new() { Name = name }, DriverName = "csi.example.org", Parameters = ApiMap.Of(("iops", "100")) });
        }

        await cluster.CreateAsync(new PersistentVolume
        {
            Metadata = new() { Name = "v" },
            Spec = new()
            {
                Capacity = ApiMap.Of(("storage", Quantity.Parse("1Gi"))),
                AccessModes = ["ReadWriteOnce"],
                PersistentVolumeSource = new() { Csi = new() { Driver = "csi.example.org", VolumeHandle = "h" } },
                VolumeAttributesClassName = "used",
            },
        });
        await cluster.DeleteAsync<VolumeAttributesClass>("", "used");
        await cluster.DeleteAsync<VolumeAttributesClass>("", "free");
        await cluster.WaitForGoneAsync<VolumeAttributesClass>("", "free");
        Assert.Equal(["kubernetes.io/vac-protection"], (await cluster.GetAsync<VolumeAttributesClass>("", "used")).Metadata.Finalizers);
        await cluster.DeleteAsync<PersistentVolume>("", "v");
        await cluster.WaitForGoneAsync<VolumeAttributesClass>("", "used");
    }
}
