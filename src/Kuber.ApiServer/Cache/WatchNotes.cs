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

        using var timer = options.AllowWatchBookmarks ? new PeriodicTimer(BookmarkInterval, clock) : null;
        var tick = timer?.WaitForNextTickAsync(end).AsTask();
        Task<bool>? more = null;
        while (!end.IsCancellationRequested)
        {
            if (watcher.Live.TryRead(out var note))
            {
                yield return note;
                continue;
            }

            more ??= watcher.Live.WaitToReadAsync(end).AsTask();
            if (tick is not null && !more.IsCompleted)
            {
                await Task.WhenAny(more, tick);
            }

            if (tick is null || more.IsCompleted)
            {
                if (!await QuietAsync(more))
                {
                    break;
                }

                more = null;
                continue;
            }

            if (!await QuietAsync(tick))
            {
                break;
            }

            tick = timer!.WaitForNextTickAsync(end).AsTask();
            var seen = watcher.SeenRevision;
            yield return watcher.Live.TryRead(out var late) ? late : new(WatchNoteType.Bookmark, null, seen);
        }
    }

    private static async ValueTask<bool> QuietAsync(Task<bool> task)
    {
        try
        {
            return await task;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
