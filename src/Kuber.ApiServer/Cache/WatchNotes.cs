using System.Runtime.CompilerServices;
using Kuber.Api.Meta.V1;

namespace Kuber.ApiServer.Cache;

/// <summary>Puts what a watcher is told in order: initial objects, the end of them, past changes, live changes, bookmarks.</summary>
internal static class WatchNotes
{
    private static readonly TimeSpan BookmarkInterval = TimeSpan.FromMinutes(1);

    /// <summary>The notes until <paramref name="end"/> is cancelled or the watcher is closed; ends without an exception.</summary>
    public static async IAsyncEnumerable<WatchNote> ReadAsync(
        CacheWatcher watcher, ListOptions options, TimeProvider clock, [EnumeratorCancellation] CancellationToken end)
    {
        foreach (var item in watcher.Initial)
        {
            yield return new(WatchNoteType.Added, item, item.Revision);
        }

        if (options.AllowWatchBookmarks && (options.SendInitialEvents ?? options.ResourceVersion.Length == 0))
        {
            yield return new(WatchNoteType.InitialEventsEnd, null, watcher.Revision);
        }

        foreach (var change in watcher.Older.Concat(watcher.Past))
        {
            if (watcher.Scope.Translate(change) is { } note)
            {
                yield return note;
            }
        }

        // Both end the wait for more by themselves, so that waiting costs nothing for each event.
        await using var cancelled = end.UnsafeRegister(static w => ((CacheWatcher)w!).Close(), watcher);
        await using var timer = options.AllowWatchBookmarks
            ? clock.CreateTimer(static w => ((CacheWatcher)w!).OfferBookmark(), watcher, BookmarkInterval, BookmarkInterval)
            : null;
        while (!end.IsCancellationRequested && await watcher.Live.WaitToReadAsync(CancellationToken.None))
        {
            while (!end.IsCancellationRequested && watcher.Live.TryRead(out var note))
            {
                yield return note;
            }
        }
    }
}
