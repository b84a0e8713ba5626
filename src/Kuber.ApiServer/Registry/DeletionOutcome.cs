using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Registry;

/// <summary>What a delete did.</summary>
/// <param name="Item">The object: its last state, or its state while it lingers.</param>
/// <param name="Gone">Whether it has gone.</param>
internal sealed record DeletionOutcome(CacheItem Item, bool Gone);
