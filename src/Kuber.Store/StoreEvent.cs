namespace Kuber.Store;

/// <summary>One change.</summary>
/// <param name="Key">The key.</param>
/// <param name="Revision">The revision of the change.</param>
/// <param name="Current">The entry after the change; null where the key was removed.</param>
/// <param name="Previous">The entry before the change; null where the key was created.</param>
public sealed record StoreEvent(string Key, long Revision, StoreEntry? Current, StoreEntry? Previous);
