using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Testing;

namespace Kuber.Controllers.Tests.GarbageCollection;

public class GarbageClusterTests(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task DeletedDeploymentTakesEverythingWithIt()
    {
        var ns = await fixture.Namespace();
        await Cluster.CreateAsync(Objects.Deployment(ns, 3));
        await Cluster.WaitForAvailableAsync(ns, "web", 3);
        await Cluster.DeleteAsync<Deployment>(ns, "web", "Background");
        await Cluster.WaitForListAsync<ReplicaSet>(ns, "go", r => r.Count == 0);
        await Cluster.WaitForListAsync<Pod>(ns, "go", p => p.Count == 0);
    }

    [Fact]
    public async Task ForegroundDeletionKeepsTheOwnerUntilItsDependentsAreGone()
    {
        var ns = await fixture.Namespace();
        var owner = await Cluster.CreateAsync(Objects.Map(ns, "owner"));
        var blocking = Objects.Map(ns, "blocking", Objects.Owned(owner, blocks: true));
        await Cluster.CreateAsync(blocking with { Metadata = blocking.Metadata with { Finalizers = ["example.com/hold"] } });
        await Cluster.CreateAsync(Objects.Map(ns, "free", Objects.Owned(owner)));
        await Cluster.DeleteAsync<ConfigMap>(ns, "owner", "Foreground");
        await Cluster.WaitForGoneAsync<ConfigMap>(ns, "free");
        var held = await Cluster.WaitForAsync<ConfigMap>(ns, "blocking", "be deleted", m => m.Metadata.DeletionTimestamp is not null);
        Assert.Equal(["foregroundDeletion"], (await Cluster.GetAsync<ConfigMap>(ns, "owner")).Metadata.Finalizers);
        await Cluster.ChangeAsync<ConfigMap>(ns, "blocking", m => m with { Metadata = m.Metadata with { Finalizers = default } });
        await Cluster.WaitForGoneAsync<ConfigMap>(ns, "owner");
        Assert.Null(await Cluster.FindAsync<ConfigMap>(ns, held.Metadata.Name));
    }

    [Fact]
    public async Task DeploymentGoesAfterItsPodsInTheForeground()
    {
        var ns = await fixture.Namespace();
        await Cluster.CreateAsync(Objects.Deployment(ns, 2));
        await Cluster.WaitForAvailableAsync(ns, "web", 2);
        await Cluster.DeleteAsync<Deployment>(ns, "web", "Foreground");
        await Cluster.WaitForGoneAsync<Deployment>(ns, "web");
        Assert.Empty(await Cluster.ListAsync<ReplicaSet>(ns));
        Assert.Empty(await Cluster.ListAsync<Pod>(ns));
    }

    [Fact]
    public async Task OrphanedDependentsStayWithoutTheirOwner()
    {
        var ns = await fixture.Namespace();
        await Cluster.CreateAsync(Objects.Deployment(ns, 1));
        await Cluster.WaitForAvailableAsync(ns, "web", 1);
        await Cluster.DeleteAsync<Deployment>(ns, "web", "Orphan");
        await Cluster.WaitForGoneAsync<Deployment>(ns, "web");
        var left = Assert.Single(await Cluster.WaitForListAsync<ReplicaSet>(ns, "be orphaned", r => r is [{ Metadata.OwnerReferences.IsEmpty: true }]));
        Assert.Equal(1, left.Status.Replicas);
        Assert.Single(await Cluster.ListAsync<Pod>(ns));
    }

    [Fact]
    public async Task ObjectOfAnOwnerThatNeverWasIsCollected()
    {
        var ns = await fixture.Namespace();
        await Cluster.CreateAsync(Objects.Map(ns, "lost", new OwnerReference { ApiVersion = "v1", Kind = "ConfigMap", Name = "never", Uid = "00000000-0000-0000-0000-000000000000" }));
        await Cluster.WaitForGoneAsync<ConfigMap>(ns, "lost");
    }

    [Fact]
    public async Task OneOwnerLeftIsEnoughAndReferencesToOthersGo()
    {
        var ns = await fixture.Namespace();
        var stays = await Cluster.CreateAsync(Objects.Map(ns, "stays"));
        var goes = await Cluster.CreateAsync(Objects.Map(ns, "goes"));
        await Cluster.CreateAsync(Objects.Map(ns, "both", Objects.Owned(stays), Objects.Owned(goes)));
        await Cluster.DeleteAsync<ConfigMap>(ns, "goes");
        await Cluster.WaitForAsync<ConfigMap>(ns, "both", "have one owner", m => m.Metadata.OwnerReferences is [{ Name: "stays" }]);
        await Cluster.DeleteAsync<ConfigMap>(ns, "stays");
        await Cluster.WaitForGoneAsync<ConfigMap>(ns, "both");
    }

    [Fact]
    public async Task OwnerInAnotherNamespaceDoesNotCountAndIsTold()
    {
        var ns = await fixture.Namespace();
        var other = await fixture.Namespace();
        var owner = await Cluster.CreateAsync(Objects.Map(other, "owner"));
        await Cluster.CreateAsync(Objects.Map(ns, "child", Objects.Owned(owner)));
        await Cluster.WaitForGoneAsync<ConfigMap>(ns, "child");
        await Cluster.WaitForEventAsync(
            ns,
            "child",
            "OwnerRefInvalidNamespace",
            e => e.Message == $"ownerRef [v1/ConfigMap, namespace: {ns}, name: owner, uid: {owner.Metadata.Uid}] does not exist in namespace \"{ns}\"");
        Assert.NotNull(await Cluster.FindAsync<ConfigMap>(other, "owner"));
    }

    [Fact]
    public async Task ClusterScopedOwnerOfNamespacedObjectCounts()
    {
        var ns = await fixture.Namespace();
        var owner = await Cluster.CreateAsync(new Node { Metadata = new() { Name = "owner-" + ns } });
        await Cluster.CreateAsync(Objects.Map(ns, "child", Objects.Owned(owner)));
        await Cluster.SettleAsync();
        Assert.NotNull(await Cluster.FindAsync<ConfigMap>(ns, "child"));
        await Cluster.DeleteAsync<Node>("", owner.Metadata.Name);
        await Cluster.WaitForGoneAsync<ConfigMap>(ns, "child");
    }

    [Fact]
    public async Task OwnerOfAnUnknownKindKeepsItsDependent()
    {
        var ns = await fixture.Namespace();
        await Cluster.CreateAsync(Objects.Map(ns, "child", new OwnerReference { ApiVersion = "example.com/v1", Kind = "Widget", Name = "w", Uid = "11111111-0000-0000-0000-000000000000" }));
        await Cluster.SettleAsync();
        Assert.NotNull(await Cluster.FindAsync<ConfigMap>(ns, "child"));
    }

    [Fact]
    public async Task CircleInTheForegroundIsOpened()
    {
        var ns = await fixture.Namespace();
        var first = await Cluster.CreateAsync(Objects.Map(ns, "first"));
        var second = await Cluster.CreateAsync(Objects.Map(ns, "second", Objects.Owned(first, blocks: true)));
        await Cluster.ChangeAsync<ConfigMap>(ns, "first", m => m with { Metadata = m.Metadata with { OwnerReferences = [Objects.Owned(second, blocks: true)] } });
        await Cluster.DeleteAsync<ConfigMap>(ns, "first", "Foreground");
        await Cluster.WaitForGoneAsync<ConfigMap>(ns, "first");
        await Cluster.WaitForGoneAsync<ConfigMap>(ns, "second");
    }
}
