using System.Runtime.CompilerServices;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Store;

namespace Kuber.Simulation.Tests.Planted;

/// <summary>Updates although the revision is not the one expected.</summary>
internal sealed class UnconditionalStore(IStore inner) : PlantedStore(inner)
{
    public override async Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken)
    {
        var result = await Inner.UpdateIfAsync(key, value, expectedRevision, cancellationToken);
        return result is { Outcome: StoreWriteOutcome.Conflict, Current: { } present } ? await Inner.UpdateIfAsync(key, value, present.ModRevision, cancellationToken) : result;
    }
}

/// <summary>Says that an update was done which was not.</summary>
internal sealed class ForgetfulStore(IStore inner) : PlantedStore(inner)
{
    private int count;

    public override async Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken) =>
        ++count % 200 == 0
            ? new(StoreWriteOutcome.Done, await Inner.GetRevisionAsync(cancellationToken) + 1, null)
            : await Inner.UpdateIfAsync(key, value, expectedRevision, cancellationToken);
}

/// <summary>Leaves out an event of its watches.</summary>
internal sealed class LeakingStore(IStore inner) : PlantedStore(inner)
{
    private int count;

    public override async IAsyncEnumerable<StoreWatchBatch> WatchAsync(string prefix, long afterRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in Inner.WatchAsync(prefix, afterRevision, cancellationToken))
        {
            yield return batch with { Events = [.. batch.Events.Where(_ => ++count % 300 != 0)] };
        }
    }
}

/// <summary>Now and then changes the node of a pod that has one.</summary>
internal sealed class MovingStore(IStore inner) : PlantedStore(inner)
{
    private int count;

    public override Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken)
    {
        if (key.StartsWith("/registry/pods/", StringComparison.Ordinal) && ++count % 100 == 0)
        {
            var pod = ApiCodec.DecodeProto<Pod>(value.Span);
            value = pod.Spec.NodeName.Length == 0 ? value : ApiCodec.EncodeProto(pod with { Spec = pod.Spec with { NodeName = "node-1" } });
        }

        return Inner.UpdateIfAsync(key, value, expectedRevision, cancellationToken);
    }
}

/// <summary>Makes namespaces without their finalizer.</summary>
internal sealed class UnfinalizedStore(IStore inner) : PlantedStore(inner)
{
    public override Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        if (key.StartsWith("/registry/namespaces/team", StringComparison.Ordinal))
        {
            value = ApiCodec.EncodeProto(ApiCodec.DecodeProto<Namespace>(value.Span) with { Spec = new() });
        }

        return Inner.CreateAsync(key, value, cancellationToken);
    }
}
