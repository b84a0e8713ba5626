using System.Text;
using Kuber.Store.Etcd;
using Kuber.Store.Tests;

namespace Kuber.Store.EndToEnd;

/// <summary>What is particular to etcd: keys, leases, compaction that servers agree on, TLS.</summary>
public sealed class EtcdFormatTests(OneMember etcd) : IClassFixture<OneMember>
{
    [Fact]
    public async Task KeysAndValuesAreThoseOfTheStore()
    {
        await using var store = await EtcdStore.OpenAsync(etcd.Cluster.Options, default);
        await store.CreateAsync("/registry/services/specs/default/web", Bytes("k8s\0value"), default);
        Assert.Contains("/registry/services/specs/default/web\n", await EtcdPrograms.ControlAsync(etcd.Cluster.Endpoint, "get", "--prefix", "/registry", "--keys-only"));
        Assert.Equal("k8s\0value\n", await EtcdPrograms.ControlAsync(etcd.Cluster.Endpoint, "get", "--print-value-only", "/registry/services/specs/default/web"));
    }

    [Fact]
    public async Task AnotherPrefixStandsForTheRegistry()
    {
        await using var store = await EtcdStore.OpenAsync(etcd.Cluster.Options with { Prefix = "/cluster-b/registry" }, default);
        await using var other = await EtcdStore.OpenAsync(etcd.Cluster.Options, default);
        await using var watch = new WatchReader(store, "/registry/", await store.GetRevisionAsync(default));
        await store.CreateAsync("/registry/pods/default/web", Bytes("1"), default);
        Assert.Equal("web:->1", WatchReader.Show(await watch.NextAsync()));
        Assert.Equal("/registry/pods/default/web", Assert.Single((await store.ListAsync(new("/registry/pods/"), default)).Entries).Key);
        Assert.Null(await other.GetAsync("/registry/pods/default/web", default));
        Assert.Contains("/cluster-b/registry/pods/default/web\n", await EtcdPrograms.ControlAsync(etcd.Cluster.Endpoint, "get", "--prefix", "/cluster-b", "--keys-only"));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.GetAsync("/elsewhere/a", default));
    }

    [Fact]
    public async Task KeysWrittenTogetherShareALease()
    {
        await using var store = await EtcdStore.OpenAsync(etcd.Cluster.Options, default);
        for (var i = 0; i < 20; i++)
        {
            await store.CreateAsync($"/registry/events/default/e{i}", Bytes("1"), TimeSpan.FromHours(1), default);
        }
        var leases = (await EtcdPrograms.ControlAsync(etcd.Cluster.Endpoint, "lease", "list")).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        var granted = await Task.WhenAll(leases.Select(lease => EtcdPrograms.ControlAsync(etcd.Cluster.Endpoint, "lease", "timetolive", "--keys", lease)));
        Assert.Equal(20, Assert.Single(granted, text => text.Contains("granted with TTL(3660s)", StringComparison.Ordinal)).Split("/registry/events/").Length - 1);
    }

    [Fact]
    public async Task ServersAgreeOnWhoCompacts()
    {
        var options = etcd.Cluster.Options with { CompactionInterval = TimeSpan.FromMilliseconds(200) };
        await using var first = await EtcdStore.OpenAsync(options, default);
        await using var second = await EtcdStore.OpenAsync(options, default);
        var created = (await first.CreateAsync("/registry/compacted/a", Bytes("1"), default)).Revision;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                await second.ListAsync(new("/registry/compacted/") { Revision = created }, patience.Token);
                var entry = await first.GetAsync("/registry/compacted/a", patience.Token);
                await first.UpdateIfAsync("/registry/compacted/a", Bytes("2"), entry!.ModRevision, patience.Token);
            }
            catch (StoreCompactedException compacted)
            {
                Assert.True(compacted.CompactedRevision > created);
                break;
            }
        }
        var agreed = await EtcdPrograms.ControlAsync(etcd.Cluster.Endpoint, "get", "--print-value-only", "compact_rev_key");
        Assert.True(long.Parse(agreed, System.Globalization.CultureInfo.InvariantCulture) >= created);
    }

    [Fact]
    public async Task ListsOfLargeValuesComeInParts()
    {
        await using var store = await EtcdStore.OpenAsync(etcd.Cluster.Options, default);
        var value = new byte[1_000_000];
        new Random(1).NextBytes(value);
        for (var i = 0; i < 80; i++)
        {
            await store.CreateAsync($"/registry/large/{i:00}", value, default);
        }
        var page = await store.ListAsync(new("/registry/large/"), default);
        Assert.Equal(Enumerable.Range(0, 80).Select(i => $"/registry/large/{i:00}"), page.Entries.Select(entry => entry.Key));
        Assert.All(page.Entries, entry => Assert.True(entry.Value.Span.SequenceEqual(value)));
    }

    [Fact]
    public async Task AValueThatIsTooLargeIsRefusedAndCertainlyNotWritten()
    {
        await using var store = await EtcdStore.OpenAsync(etcd.Cluster.Options, default);
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CreateAsync("/registry/toolarge", new byte[1_800_000], default));
        Assert.False(failure.MayHaveHappened);
        Assert.Contains("too large", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServersThatCannotBeReachedAreToldOf()
    {
        var options = new EtcdStoreOptions([new("http://127.0.0.1:1")]) { RequestTimeout = TimeSpan.FromMilliseconds(300) };
        var failure = await Assert.ThrowsAsync<StoreOpenException>(() => EtcdStore.OpenAsync(options, default));
        Assert.Equal(StoreOpenFailure.Inaccessible, failure.Failure);
        Assert.Contains("http://127.0.0.1:1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TlsWithClientCertificates()
    {
        using var files = new TlsFiles();
        await using var cluster = await files.StartMemberAsync();
        var options = cluster.Options with { Ssl = EtcdTls.Load(files.Authority, files.ClientCertificate, files.ClientKey), RequestTimeout = TimeSpan.FromSeconds(5) };
        await using var store = await EtcdStore.OpenAsync(options, default);
        Assert.Equal(StoreWriteOutcome.Done, (await store.CreateAsync("/registry/a", Bytes("1"), default)).Outcome);
        var hasty = options with { RequestTimeout = TimeSpan.FromSeconds(1) };
        await Assert.ThrowsAsync<StoreOpenException>(() => EtcdStore.OpenAsync(hasty with { Ssl = EtcdTls.Load(files.Authority, "", "") }, default));
        await Assert.ThrowsAsync<StoreOpenException>(() => EtcdStore.OpenAsync(hasty with { Ssl = EtcdTls.Load("", files.ClientCertificate, files.ClientKey) }, default));
        Assert.Throws<StoreOpenException>(() => EtcdTls.Load(files.Authority, files.ClientCertificate, ""));
        Assert.Throws<StoreOpenException>(() => EtcdTls.Load(files.Authority + ".none", "", ""));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
