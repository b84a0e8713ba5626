using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Store;

namespace Kuber.Testing;

/// <content>Snapshots, and going back to them between tests.</content>
public sealed partial class TestCluster
{
    private const string AllKeys = "/";

    /// <summary>Waits until the cluster is quiet and remembers what is in it.</summary>
    public async Task<ClusterSnapshot> SnapshotAsync(CancellationToken cancellationToken = default)
    {
        await SettleAsync(cancellationToken);
        return await TakeAsync(cancellationToken);
    }

    /// <summary>
    /// Puts the cluster back to a snapshot, or to its beginning. Components stop, objects become what they were, components start
    /// anew; faults end and the record is emptied. The endpoint, certificates and tokens stay, and the clock goes on. Resource
    /// versions go on too: whoever watches sees the changes.
    /// </summary>
    public async Task ResetAsync(ClusterSnapshot? snapshot = null, CancellationToken cancellationToken = default)
    {
        var wanted = snapshot ?? beginning!;
        Faults.Clear();
        await components.StopAsync();
        store.ReplaceAll(AllKeys, wanted.Entries);
        await SeeAllAsync(cancellationToken);
        Nodes.Restore(wanted.Nodes);
        await Controllers.SetAsync(wanted.Controllers);
        Requests.Clear();
        components.Start();
    }

    private async Task<ClusterSnapshot> TakeAsync(CancellationToken cancellationToken)
    {
        var nodes = Nodes.Snapshot();
        var page = await store.ListAsync(new StoreListRequest(AllKeys), cancellationToken);
        return new(page.Entries, nodes, Controllers.Running);
    }

    // All caches stand at one revision: a consistent list of any resource waits for all of them.
    private Task<ObjectList<Namespace>> SeeAllAsync(CancellationToken cancellationToken) => Client.ListAsync<Namespace>("", new() { Limit = 1 }, cancellationToken);
}
