using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Store;
using Microsoft.Extensions.Logging;

namespace Kuber.ApiServer.Bootstrap;

/// <summary>
/// Keeps the endpoints of the Service <c>kubernetes</c> at the API servers that live, where several share a store. Each has a
/// lease below <c>/registry/masterleases/</c>, as upstream's have, that goes by itself when its server no longer renews it;
/// each writes the addresses of all leases into the endpoints.
/// </summary>
internal sealed partial class ServerLeases(ApiServerCore core, IExpiringStore leases, string address, int port, ILogger<ServerLeases> log)
{
    private const string Prefix = KeyLifetimes.ServerLeases;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);
    private readonly Bootstrapper endpoints = new(core);
    private readonly IStore store = core.Options.Store;

    /// <summary>Renews the lease and brings the endpoints up to date.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        var key = Prefix + address;
        StoreWriteResult result;
        do
        {
            var present = await store.GetAsync(key, cancellationToken);
            // The lease is written anew each time, so that its time begins anew.
            var value = ApiCodec.EncodeProto(new Endpoints
            {
                Metadata = ObjectMeta.Empty with { Generation = present is null ? 1 : Generation(present) + 1 },
                Subsets = [new() { Addresses = [new() { Ip = address }] }],
            });
            result = present is null
                ? await leases.CreateAsync(key, value, KeyLifetimes.ServerLease, cancellationToken)
                : await leases.UpdateIfAsync(key, value, present.ModRevision, KeyLifetimes.ServerLease, cancellationToken);
        }
        while (result.Outcome == StoreWriteOutcome.Conflict);
        await PublishAsync(cancellationToken);
    }

    /// <summary>Renews until cancelled, then gives the lease up, so that the others need not wait until it has run out.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await Task.Delay(Interval, core.Options.Clock, cancellationToken);
                await RenewAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                LogNotRenewed(e);
            }
        }
    }

    /// <summary>Gives the lease up; the server's clients must still work.</summary>
    public async Task EndAsync()
    {
        using var limit = new CancellationTokenSource(Farewell, core.Options.Clock);
        try
        {
            if (await store.GetAsync(Prefix + address, limit.Token) is { } present)
            {
                await store.DeleteIfAsync(present.Key, present.ModRevision, limit.Token);
            }

            await PublishAsync(limit.Token);
        }
        catch (Exception e)
        {
            LogNotEnded(e);
        }
    }

    private async Task PublishAsync(CancellationToken cancellationToken)
    {
        var living = await store.ListAsync(new(Prefix), cancellationToken);
        var addresses = living.Entries.Select(lease => lease.Key[Prefix.Length..]).ToList();
        if (addresses.Count > 0)
        {
            await endpoints.PublishAsync(addresses, port, cancellationToken);
        }
    }

    private static long Generation(StoreEntry lease) => ApiCodec.DecodeProto<Endpoints>(lease.Value.Span).Metadata.Generation;

    [LoggerMessage(EventId = 3101, Level = LogLevel.Warning, Message = "The lease of this API server could not be renewed; it is tried again.")]
    private partial void LogNotRenewed(Exception error);

    [LoggerMessage(EventId = 3102, Level = LogLevel.Warning, Message = "The lease of this API server could not be given up; it runs out by itself.")]
    private partial void LogNotEnded(Exception error);
}
