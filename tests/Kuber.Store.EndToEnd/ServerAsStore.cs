using System.Globalization;
using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Machinery.Errors;

namespace Kuber.Store.EndToEnd;

/// <summary>
/// What clients of an API server see of its store, for a recorder of histories: a key is a ConfigMap. A conflict tells a client
/// nothing but that nothing was done. Where the server is gone, a call fails once another one is there.
/// </summary>
internal sealed class ServerAsStore(Func<Task<IApiClient>> client) : IStore
{
    private const string Namespace = "default";

    public async ValueTask<StoreEntry?> GetAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var map = await (await client()).GetAsync<ConfigMap>(Namespace, NameOf(key), cancellationToken);
            return new(key, Encoding.UTF8.GetBytes(map.Data["v"]), 0, RevisionOf(map));
        }
        catch (StatusException failure) when (failure.Code == 404)
        {
            return null;
        }
        catch (Exception failure) when (IsOutage(failure))
        {
            throw await UnavailableAsync(failure);
        }
    }

    public Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) =>
        WriteAsync(async server => RevisionOf(await server.CreateAsync(Map(key, value, 0), new(), cancellationToken)));

    public Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken) =>
        WriteAsync(async server => RevisionOf(await server.UpdateAsync(Map(key, value, expectedRevision), "", new(), cancellationToken)));

    public Task<StoreWriteResult> DeleteIfAsync(string key, long expectedRevision, CancellationToken cancellationToken) => WriteAsync(async server =>
    {
        var revision = expectedRevision.ToString(CultureInfo.InvariantCulture);
        await server.DeleteAsync<ConfigMap>(Namespace, NameOf(key), new() { Preconditions = new() { ResourceVersion = revision } }, cancellationToken);
        // The answer does not tell the revision of a removal.
        return 0;
    });

    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<StorePage> ListAsync(StoreListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<long> CountAsync(string prefix, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<StoreWatchBatch> WatchAsync(string prefix, long afterRevision, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task CompactAsync(long revision, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RequestProgressAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task CheckHealthAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => default;

    private static string NameOf(string key) => "h" + key[(key.LastIndexOf('/') + 1)..];

    private static long RevisionOf(ConfigMap map) => long.Parse(map.Metadata.ResourceVersion, CultureInfo.InvariantCulture);

    private static ConfigMap Map(string key, ReadOnlyMemory<byte> value, long revision) => new()
    {
        Metadata = new() { Name = NameOf(key), Namespace = Namespace, ResourceVersion = revision == 0 ? "" : revision.ToString(CultureInfo.InvariantCulture) },
        Data = ApiMap.Of(("v", Encoding.UTF8.GetString(value.Span))),
    };

    private static bool IsOutage(Exception failure) => failure is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException or StatusException { Code: >= 500 };

    private async Task<StoreWriteResult> WriteAsync(Func<IApiClient, Task<long>> write)
    {
        try
        {
            return new(StoreWriteOutcome.Done, await write(await client()), null);
        }
        catch (StatusException failure) when (failure.Code is 404 or 409)
        {
            throw new StoreUnavailableException(StoreUnavailableReason.Other, failure.Message, failure);
        }
        catch (Exception failure) when (IsOutage(failure))
        {
            throw await UnavailableAsync(failure);
        }
    }

    private async Task<StoreUnavailableException> UnavailableAsync(Exception failure)
    {
        await client();
        return new(StoreUnavailableReason.Unreachable, failure.Message, failure) { MayHaveHappened = true };
    }
}
