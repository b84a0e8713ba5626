namespace Kuber.Store;

/// <summary>Changes in revision order.</summary>
/// <param name="Events">The changes; may be empty.</param>
/// <param name="Revision">All changes up to this revision have been delivered.</param>
public sealed record StoreWatchBatch(IReadOnlyList<StoreEvent> Events, long Revision);
