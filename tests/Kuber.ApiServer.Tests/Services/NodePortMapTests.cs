using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Services;
using Kuber.Store.Memory;

namespace Kuber.ApiServer.Tests.Services;

/// <summary>The map of node ports that servers share.</summary>
public sealed class NodePortMapTests
{
    private const string Key = "/registry/ranges/servicenodeports";

    [Fact]
    public async Task A_port_is_given_once_whichever_server_asks()
    {
        await using var store = new MemoryStore();
        NodePortMap[] servers = [new(store, 30000, 30099), new(store, 30000, 30099)];
        var taken = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(async () =>
            await servers[i % 2].TryTakeAsync(30000 + (i / 4), default))));
        Assert.Equal(100, taken.Count(done => done));
        Assert.Equal(Enumerable.Range(30000, 100), (await servers[0].ReadAsync(default)).Order());

        await servers[1].ReleaseAsync([30005, 1], default);
        Assert.False(await servers[0].TryTakeAsync(30004, default));
        Assert.True(await servers[0].TryTakeAsync(30005, default));
    }

    [Fact]
    public async Task It_is_stored_as_upstream_stores_it()
    {
        await using var store = new MemoryStore();
        var map = new NodePortMap(store, 30000, 32767);
        await map.AddAsync([30000, 30009, 29999], default);
        var stored = ApiCodec.DecodeProto<RangeAllocation>((await store.GetAsync(Key, default))!.Value.Span);
        Assert.Equal(("30000-32767", "0201"), (stored.Range, Convert.ToHexString(stored.Data.Span)));
        var revision = await store.GetRevisionAsync(default);
        await map.AddAsync([30000], default);
        Assert.Equal(revision, await store.GetRevisionAsync(default));
    }

    [Fact]
    public async Task A_map_of_another_range_counts_for_nothing()
    {
        await using var store = new MemoryStore();
        await new NodePortMap(store, 30000, 30099).AddAsync([30000], default);
        var map = new NodePortMap(store, 31000, 31099);
        Assert.Empty(await map.ReadAsync(default));
        Assert.True(await map.TryTakeAsync(31000, default));
        Assert.Equal([31000], await map.ReadAsync(default));
    }
}
