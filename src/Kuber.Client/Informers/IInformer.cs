using Kuber.Api.Runtime;

namespace Kuber.Client.Informers;

/// <summary>
/// Keeps a local cache of a resource by list and watch, and tells handlers what changed. One informer of a type serves all
/// users in a process. Handlers run in order, one event at a time, on the informer's own loop, after the cache has changed:
/// what a handler reads from <see cref="Lister"/> is at least as new as its event. A handler must not block.
/// After a lost watch the informer lists again and reports the difference, so handlers see the net change, never a gap that stays.
/// </summary>
public interface IInformer<T>
    where T : class, IApiObject
{
    /// <summary>Reads from the cache.</summary>
    ILister<T> Lister { get; }

    /// <summary>Whether the first list is in the cache and has been reported to the handlers.</summary>
    bool HasSynced { get; }

    /// <summary>Completes when <see cref="HasSynced"/> becomes true.</summary>
    Task WaitForSyncAsync(CancellationToken cancellationToken);

    /// <summary>Adds a handler. It first receives an Added event for every object that is in the cache.</summary>
    void AddHandler(Action<InformerEvent<T>> handler);

    /// <summary>Adds an index; must be called before the informer starts. <paramref name="keys"/> gives an object's index keys.</summary>
    void AddIndex(string name, Func<T, IEnumerable<string>> keys);
}
