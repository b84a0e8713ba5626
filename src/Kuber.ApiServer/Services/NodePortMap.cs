using System.Globalization;
using System.Numerics;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Store;

namespace Kuber.ApiServer.Services;

/// <summary>
/// Which node ports are taken, where several API servers share a store: upstream's map at
/// <c>/registry/ranges/servicenodeports</c>, a bit for each port. Each change is a conditional write, so that a port is given
/// once only.
/// </summary>
internal sealed class NodePortMap(IStore store, int first, int last)
{
    private const string Key = StoragePrefixes.Root + "ranges/servicenodeports";
    private readonly string range = string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");

    /// <summary>Takes a port; false where it is taken already.</summary>
    public async ValueTask<bool> TryTakeAsync(int port, CancellationToken cancellationToken)
    {
        var free = false;
        await ChangeAsync(
            bits =>
            {
                var bit = Bit(port);
                free = (bits & bit).IsZero;
                return bits | bit;
            },
            cancellationToken);
        return free;
    }

    /// <summary>Marks ports as taken that services have.</summary>
    public Task AddAsync(IEnumerable<int> ports, CancellationToken cancellationToken)
    {
        var added = ports.Where(IsInRange).Aggregate(BigInteger.Zero, (all, port) => all | Bit(port));
        return ChangeAsync(bits => bits | added, cancellationToken);
    }

    /// <summary>Frees ports.</summary>
    public Task ReleaseAsync(IEnumerable<int> ports, CancellationToken cancellationToken)
    {
        var freed = ports.Where(IsInRange).Aggregate(BigInteger.Zero, (all, port) => all | Bit(port));
        return ChangeAsync(bits => bits & ~freed, cancellationToken);
    }

    /// <summary>The ports that are taken.</summary>
    public async Task<IReadOnlySet<int>> ReadAsync(CancellationToken cancellationToken)
    {
        var bits = Bits(await store.GetAsync(Key, cancellationToken));
        return Enumerable.Range(first, last - first + 1).Where(port => !(bits & Bit(port)).IsZero).ToHashSet();
    }

    private async Task ChangeAsync(Func<BigInteger, BigInteger> change, CancellationToken cancellationToken)
    {
        var present = await store.GetAsync(Key, cancellationToken);
        while (true)
        {
            var before = Bits(present);
            var after = change(before);
            if (after == before)
            {
                return;
            }

            var value = ApiCodec.EncodeProto(new RangeAllocation { Range = range, Data = new(after.ToByteArray(isUnsigned: true, isBigEndian: true)) });
            var result = present is null
                ? await store.CreateAsync(Key, value, cancellationToken)
                : await store.UpdateIfAsync(Key, value, present.ModRevision, cancellationToken);
            if (result.Outcome == StoreWriteOutcome.Done)
            {
                return;
            }

            present = result.Current;
        }
    }

    // A map of another range says nothing of this one; it is filled from the services at the start.
    private BigInteger Bits(StoreEntry? entry) =>
        entry is null || ApiCodec.DecodeProto<RangeAllocation>(entry.Value.Span) is not { } map || map.Range != range
            ? BigInteger.Zero
            : new(map.Data.Span, isUnsigned: true, isBigEndian: true);

    private bool IsInRange(int port) => port >= first && port <= last;

    private BigInteger Bit(int port) => BigInteger.One << (port - first);
}
