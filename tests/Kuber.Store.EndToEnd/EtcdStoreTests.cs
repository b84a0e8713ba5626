using Kuber.Store.Etcd;
using Kuber.Store.Tests;

namespace Kuber.Store.EndToEnd;

/// <summary>The suite that every backend passes, on a real etcd.</summary>
public sealed class EtcdStoreTests(OneMember etcd) : StoreSuite, IClassFixture<OneMember>
{
    protected override async Task<IStore> OpenAsync() => await EtcdStore.OpenAsync(etcd.Cluster.Options, default);
}
