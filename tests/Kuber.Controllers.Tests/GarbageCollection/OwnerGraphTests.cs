using Kuber.Api.Meta.V1;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Controllers.GarbageCollection;

namespace Kuber.Controllers.Tests.GarbageCollection;

public sealed class OwnerGraphTests : IDisposable
{
    private static readonly DiscoveredResource Jobs = new(new() { Group = "batch", Version = "v1", Resource = "jobs" }, "Job", true, []);
    private static readonly DiscoveredResource Pods = new(new() { Version = "v1", Resource = "pods" }, "Pod", true, []);
    private static readonly ObjectMeta Pod = new()
    {
        Namespace = "shop",
        Name = "pod",
        Uid = "pod-uid",
        OwnerReferences = [new() { ApiVersion = "batch/v1", Kind = "Job", Name = "job", Uid = "job-uid", Controller = true }],
    };

    private static readonly ObjectMeta Job = new() { Namespace = "shop", Name = "job", Uid = "job-uid" };
    private readonly WorkQueue<ObjectKey> queue = new(TimeProvider.System);
    private readonly OwnerGraph graph;

    public OwnerGraphTests() => graph = new(queue, static (_, _) => Assert.Fail("every owner is in reach"));

    public void Dispose() => queue.Dispose();

    [Fact]
    public async Task AnOwnerThatWentBeforeItWasEverSeenHasItsDependentsLookedAtWhenItsResourceIsListed()
    {
        graph.Set(Pods, Pod);
        Assert.Equal(OwnerGraph.DeleteKey("pod-uid"), await TakeAsync());

        new MonitorSink(Jobs, graph).Replace([], "7");
        Assert.Equal(OwnerGraph.DeleteKey("pod-uid"), await TakeAsync());
    }

    [Fact]
    public async Task AListThatHasTheOwnerOrIsOfAnotherResourceLeavesItsDependentsAlone()
    {
        graph.Set(Pods, Pod);
        await TakeAsync();

        new MonitorSink(Pods, graph).Replace([new() { Metadata = Pod }], "7");
        new MonitorSink(Jobs, graph).Replace([new() { Metadata = Job }], "8");
        Assert.Equal(0, queue.Count);
    }

    private async Task<ObjectKey> TakeAsync()
    {
        Assert.Equal(1, queue.Count);
        var key = await queue.GetAsync(CancellationToken.None);
        queue.Done(key);
        return key;
    }
}
