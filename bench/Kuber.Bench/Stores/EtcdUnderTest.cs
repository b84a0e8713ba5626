using Kuber.Store;
using Kuber.Store.EndToEnd;
using Kuber.Store.Etcd;

namespace Kuber.Bench.Stores;

/// <summary>One member of etcd, a process of its own that is called through gRPC.</summary>
internal sealed class EtcdUnderTest : IBenchedStore
{
    private EtcdCluster? cluster;
    private EtcdStore? store;

    public string Name => "etcd";

    public IStore Store => store!;

    public string Recovery => "killed and started again";

    public async Task StartAsync()
    {
        cluster = await EtcdCluster.StartAsync(1);
        store = await EtcdStore.OpenAsync(cluster.Options with { CompactionInterval = TimeSpan.FromMinutes(5) }, default);
    }

    public async Task RecoverAsync()
    {
        cluster!.Members[0].Kill();
        cluster.Members[0].Start();
        await store!.CheckHealthAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }
    }
}
