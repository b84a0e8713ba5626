using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Machinery.Errors;
using Kuber.Store;
using Kuber.Store.Memory;

namespace Kuber.ApiServer.Tests.Health;

/// <summary>A store that fails is told by the health checks and by every write, and the server goes on.</summary>
public sealed class StoreHealthTests : IAsyncLifetime
{
    private readonly FailingStore store = new(new MemoryStore());
    private readonly ServerFixture server;

    public StoreHealthTests() => server = new() { Configure = options => options with { Store = store } };

    public Task InitializeAsync() => server.InitializeAsync();

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await store.DisposeAsync();
    }

    [Theory]
    [InlineData(StoreUnavailableReason.NoSpace, "the store has no space left")]
    [InlineData(StoreUnavailableReason.InputOutput, "the disk of the store is slow or fails")]
    [InlineData(StoreUnavailableReason.Unreachable, "the store cannot be reached")]
    public async Task Readiness_tells_why_the_store_fails_until_it_is_well_again(StoreUnavailableReason reason, string text)
    {
        Assert.Equal("ok", await ReadAsync("/readyz"));
        store.Failure = new(reason, "/var/lib/kuber/store.db fails");
        foreach (var path in new[] { "/readyz", "/livez" })
        {
            var all = await Assert.ThrowsAsync<StatusException>(() => ReadAsync(path));
            Assert.Equal(500, all.Code);
            Assert.Contains($"[-]etcd failed: {text}\n", all.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("/var/lib", all.Message, StringComparison.Ordinal);
        }

        Assert.Contains(text, (await Assert.ThrowsAsync<StatusException>(() => ReadAsync("/readyz/etcd-readiness"))).Message, StringComparison.Ordinal);
        store.Failure = null;
        Assert.Equal("ok", await ReadAsync("/readyz"));
    }

    [Fact]
    public async Task A_write_that_the_store_refuses_fails_with_its_reason_and_reads_go_on()
    {
        store.Failure = new(StoreUnavailableReason.NoSpace, "the store cannot be used: the disk is full");
        var map = new ConfigMap { Metadata = new() { Name = "a", Namespace = "default" } };
        var refused = await Assert.ThrowsAsync<StatusException>(() => server.Remote.CreateAsync(map, new(), default));
        Assert.Equal((503, "ServiceUnavailable", "the store cannot be used: the disk is full"), (refused.Code, refused.Reason, refused.Message));
        Assert.NotEmpty((await server.Remote.ListAsync<Namespace>("", new(), default)).Items);
        store.Failure = null;
        await server.Remote.CreateAsync(map, new(), default);
    }

    private async Task<string> ReadAsync(string path) => Encoding.UTF8.GetString(await server.Remote.GetRawAsync(path, default));
}
