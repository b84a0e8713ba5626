using Kuber.Store.Etcd;

namespace Kuber.Store.EndToEnd;

/// <summary>A real etcd cluster of this machine for tests; nothing is left of it.</summary>
public sealed class EtcdCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder = Path.Combine(Path.GetTempPath(), "kuber-etcd-tests", $"{Environment.ProcessId}-{Guid.NewGuid():N}");

    private EtcdCluster(int members, string scheme, IReadOnlyList<string> further)
    {
        var names = Enumerable.Range(0, members).ToList();
        var peers = names.ConvertAll(_ => new Uri($"http://127.0.0.1:{FreePorts.Take()}"));
        var cluster = string.Join(',', names.Select(i => $"m{i}=http://127.0.0.1:{peers[i].Port}"));
        Members = names.ConvertAll(i => new EtcdMemberProcess($"m{i}", folder, new($"{scheme}://127.0.0.1:{FreePorts.Take()}"), peers[i], cluster, further));
    }

    public IReadOnlyList<EtcdMemberProcess> Members { get; }

    public EtcdStoreOptions Options => new([.. Members.Select(member => member.Client)]) { CompactionInterval = null };

    /// <summary>The first member's address, for <c>etcdctl</c>.</summary>
    public string Endpoint => Members[0].Client.GetLeftPart(UriPartial.Authority);

    /// <summary>All members' addresses, for <c>--etcd-servers</c>.</summary>
    public string Servers => string.Join(',', Members.Select(member => member.Client.GetLeftPart(UriPartial.Authority)));

    /// <summary>Starts a cluster and waits until it serves.</summary>
    public static async Task<EtcdCluster> StartAsync(int members, string scheme = "http", IReadOnlyList<string>? further = null, EtcdStoreOptions? probe = null)
    {
        var cluster = new EtcdCluster(members, scheme, further ?? []);
        try
        {
            Directory.CreateDirectory(cluster.folder);
            foreach (var member in cluster.Members)
            {
                member.Start();
            }
            using var patience = new CancellationTokenSource(Patience);
            var options = (probe ?? cluster.Options) with { Servers = cluster.Options.Servers, CompactionInterval = null, RequestTimeout = Patience };
            await using var store = await EtcdStore.OpenAsync(options, patience.Token);
            await store.CheckHealthAsync(patience.Token);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var member in Members)
        {
            member.Dispose();
        }
        Directory.Delete(folder, recursive: true);
        return default;
    }
}
