namespace Kuber.Store;

/// <summary>A page of entries at one revision.</summary>
/// <param name="Entries">The entries, by key.</param>
/// <param name="Revision">The revision that was read.</param>
/// <param name="Remaining">How many further entries there are after the last one.</param>
public sealed record StorePage(IReadOnlyList<StoreEntry> Entries, long Revision, long Remaining);
