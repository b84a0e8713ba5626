namespace Kuber.ApiServer.Cache;

/// <summary>What a watcher is told.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Item">The object; null for bookmarks.</param>
/// <param name="Revision">All changes up to this revision have been told.</param>
internal readonly record struct WatchNote(WatchNoteType Type, CacheItem? Item, long Revision);
