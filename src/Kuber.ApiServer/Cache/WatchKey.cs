namespace Kuber.ApiServer.Cache;

/// <summary>The one value that all objects of a scope have: of a field, or the key itself.</summary>
/// <param name="Id">What is read: the same for all scopes that read the same.</param>
/// <param name="Read">Reads it from an item.</param>
/// <param name="Value">The value.</param>
internal sealed record WatchKey(string Id, Func<CacheItem, string> Read, string Value);
