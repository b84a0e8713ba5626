namespace Kuber.Store.EndToEnd;

/// <summary>Two API servers with scheduler and controllers over one etcd, as two hosts of a cluster would run them: the same keys, the same port.</summary>
internal sealed class TwoServers : IAsyncDisposable
{
    public const string FirstAddress = "10.99.0.1";
    public const string SecondAddress = "10.99.0.2";
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-two-servers-").FullName;
    private readonly int port = FreePorts.Take();
    private readonly EtcdCluster etcd;

    private TwoServers(EtcdCluster etcd) => this.etcd = etcd;

    public KuberServer First { get; private set; } = null!;

    public KuberServer Second { get; private set; } = null!;

    public EtcdCluster Etcd => etcd;

    public static async Task<TwoServers> StartAsync(int members = 1)
    {
        var servers = new TwoServers(await EtcdCluster.StartAsync(members));
        try
        {
            await servers.StartFirstAsync();
            var second = Path.Combine(servers.folder, "second", "pki");
            Directory.CreateDirectory(second);
            foreach (var file in Directory.GetFiles(Path.Combine(servers.folder, "first", "pki")))
            {
                File.Copy(file, Path.Combine(second, Path.GetFileName(file)));
            }
            servers.Second = await KuberServer.StartAsync(Path.Combine(servers.folder, "second"), "127.0.0.3", servers.port, SecondAddress, servers.etcd);
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the first server, also after it was killed.</summary>
    public async Task StartFirstAsync() => First = await KuberServer.StartAsync(Path.Combine(folder, "first"), "127.0.0.2", port, FirstAddress, etcd);

    public async ValueTask DisposeAsync()
    {
        First?.Dispose();
        Second?.Dispose();
        await etcd.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
