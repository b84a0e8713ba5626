using System.Globalization;
using System.Text;
using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>
/// Compacts at intervals to where the store was one interval before. The servers of a cluster, upstream's among them, agree
/// by the key <c>compact_rev_key</c>: who replaces it first in an interval compacts, the others wait another one.
/// </summary>
internal sealed class EtcdCompactor(EtcdClient client, EtcdStoreOptions options) : IAsyncDisposable
{
    private static readonly byte[] AgreementKey = Encoding.UTF8.GetBytes("compact_rev_key");
    private readonly CancellationTokenSource stop = new();
    private Task loop = Task.CompletedTask;
    private long version;
    private long revision;

    public void Start()
    {
        if (options.CompactionInterval is { } interval)
        {
            loop = LoopAsync(interval);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await loop;
        stop.Dispose();
    }

    private async Task LoopAsync(TimeSpan interval)
    {
        while (true)
        {
            try
            {
                await Task.Delay(interval, options.TimeProvider, stop.Token);
                await RoundAsync(stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (GrpcException)
            {
                // The next round compacts further.
            }
        }
    }

    private async Task RoundAsync(CancellationToken cancellationToken)
    {
        var value = Encoding.UTF8.GetBytes(revision.ToString(CultureInfo.InvariantCulture));
        var answer = EtcdTransaction.Read(await client.WriteAsync(EtcdMethods.Txn, EtcdRequests.PutIfVersion(AgreementKey, value, version), cancellationToken));
        var target = revision;
        revision = answer.Revision;
        if (!answer.Succeeded)
        {
            version = answer.Entry?.Version ?? 0;
            return;
        }
        version++;
        if (target > 0)
        {
            try
            {
                await client.ReadAsync(EtcdMethods.Compact, EtcdRequests.Compact(target), cancellationToken);
            }
            catch (GrpcException failure) when (EtcdFailure.IsCompacted(failure))
            {
                // Somebody compacted by hand.
            }
        }
    }
}
