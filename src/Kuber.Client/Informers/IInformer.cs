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

    /// <summary>
    /// Completes when a condition on the cache holds; it is looked at now and after every change and every progress of
    /// the resource version.
    /// </summary>
    Task WaitUntilAsync(Func<ILister<T>, bool> condition, CancellationToken cancellationToken);

    /// <summary>
    /// Adds a handler. It first receives an Added event for every object that is in the cache. Disposing what is returned
    /// takes the handler off again.
    /// </summary>
    IDisposable AddHandler(Action<InformerEvent<T>> handler);

    /// <summary>
    /// Adds an index. A name already taken is left as it is, so that several users may ask for the same one.
    /// <paramref name="keys"/> gives an object's index keys, without doubles.
    /// </summary>
    void AddIndex(string name, Func<T, IEnumerable<string>> keys);
}
