using System.Globalization;
using System.Runtime.CompilerServices;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Client;

namespace Kuber.ApiServer.InProcess;

/// <summary>Reads a watch of the cache without encoding anything.</summary>
internal static class InProcessWatch
{
    /// <summary>The notes of a watch, until it ends or times out.</summary>
    public static async IAsyncEnumerable<WatchNote> NotesAsync(
        ApiServerCore core, RequestContext context, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, core.Stopping);
        using var timeout = options.TimeoutSeconds is > 0 and { } seconds
            ? new CancellationTokenSource(TimeSpan.FromSeconds(seconds), core.Options.Clock)
            : null;
        using var registration = timeout?.Token.Register(end.Cancel);
        using var watcher = await core.Operations.WatchAsync(context, options);
        await foreach (var note in WatchNotes.ReadAsync(watcher, options, core.Options.Clock, end.Token))
        {
            yield return note;
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>The type of an event as clients know it.</summary>
    public static WatchEventType TypeOf(WatchNoteType type) => type switch
    {
        WatchNoteType.Added => WatchEventType.Added,
        WatchNoteType.Modified => WatchEventType.Modified,
        WatchNoteType.Deleted => WatchEventType.Deleted,
        _ => WatchEventType.Bookmark,
    };

    /// <summary>The metadata of a bookmark.</summary>
    public static ObjectMeta BookmarkMeta(WatchNote note) => new()
    {
        ResourceVersion = note.Revision.ToString(CultureInfo.InvariantCulture),
        Annotations = note.Type == WatchNoteType.InitialEventsEnd ? ApiMap.Of(("k8s.io/initial-events-end", "true")) : default,
    };
}
