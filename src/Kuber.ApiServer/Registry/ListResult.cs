using System.Globalization;
using Kuber.Api.Meta.V1;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Registry;

/// <summary>What a list found: a snapshot and a scope, or a page.</summary>
/// <param name="Snapshot">All objects at the list's revision.</param>
/// <param name="Scope">Which of them the list asked for.</param>
/// <param name="From">The first key of the page.</param>
/// <param name="PageItems">The items of a page; null where the list has no limit.</param>
/// <param name="Continue">The token of the next page.</param>
/// <param name="Remaining">How many items follow, where known.</param>
internal sealed record ListResult(CacheSnapshot Snapshot, WatchScope Scope, string From, IReadOnlyList<CacheItem>? PageItems, string Continue, long? Remaining)
{
    /// <summary>The items, by key.</summary>
    public IEnumerable<CacheItem> Items => PageItems ?? Snapshot.Tree.Range(From, Scope.To).Where(i => Scope.Matches is null || Scope.Matches(i.Value));

    /// <summary>Whether the list has every item of its range: no page, no selectors.</summary>
    public bool IsPlain => PageItems is null && Scope.Matches is null;

    /// <summary>The metadata of the list.</summary>
    public ListMeta Meta => new()
    {
        // What is found out, and not stored, has no version.
        ResourceVersion = Snapshot.Revision > 0 ? Snapshot.Revision.ToString(CultureInfo.InvariantCulture) : "",
        Continue = Continue,
        RemainingItemCount = Remaining,
    };
}
