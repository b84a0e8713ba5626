using Kuber.Api.Runtime;
using Kuber.Machinery.Concurrency;
using Microsoft.Extensions.Logging;

namespace Kuber.Client.Informers;

/// <summary>
/// The informer: a reflector's sink that keeps the cache and tells the handlers. One lock orders changes and
/// registrations; readers take the present snapshot without it.
/// </summary>
public sealed partial class Informer<T> : IInformer<T>, ILister<T>, IReflectorSink<T>, IRunningInformer
    where T : class, IApiObject, IApiMessage<T>
{
    private readonly Lock gate = new();
    private readonly List<(Func<ILister<T>, bool> Condition, TaskCompletionSource Done)> waiters = [];
    private readonly TaskCompletionSource synced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Reflector<T> reflector;
    private readonly ILogger logger;
    private Registration[] handlers = [];
    private volatile InformerSnapshot<T> snapshot = InformerSnapshot<T>.Empty([]);

    /// <summary>An informer that follows a scope of the resource through a client.</summary>
    public Informer(IApiClient client, InformerScope scope, TimeProvider clock, Random random, ILogger logger)
    {
        this.logger = logger;
        reflector = new Reflector<T>(client, scope, this, clock, random, logger);
    }

    /// <inheritdoc/>
    public ILister<T> Lister => this;

    /// <inheritdoc/>
    public bool HasSynced => synced.Task.IsCompleted;

    /// <inheritdoc/>
    public long ResourceVersion => snapshot.ResourceVersion;

    /// <inheritdoc/>
    public Task WaitForSyncAsync(CancellationToken cancellationToken) => synced.Task.WaitOnContextAsync(cancellationToken);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) => reflector.RunAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task WaitUntilAsync(Func<ILister<T>, bool> condition, CancellationToken cancellationToken)
    {
        TaskCompletionSource done;
        lock (gate)
        {
            if (condition(this))
            {
                return;
            }

            done = new(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((condition, done));
        }

        using var registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), done);
        try
        {
            await done.Task;
        }
        finally
        {
            lock (gate)
            {
                waiters.RemoveAll(w => w.Done == done);
            }
        }
    }

    /// <inheritdoc/>
    public IDisposable AddHandler(Action<InformerEvent<T>> handler)
    {
        lock (gate)
        {
            var registration = new Registration(this, handler);
            foreach (var value in List())
            {
                Tell(registration, new(null, value));
            }

            handlers = [.. handlers, registration];
            return registration;
        }
    }

    /// <inheritdoc/>
    public void AddIndex(string name, Func<T, IEnumerable<string>> keys)
    {
        lock (gate)
        {
            var old = snapshot;
            if (old.Definitions.Any(i => i.Name == name))
            {
                return;
            }

            var present = InformerSnapshot<T>.Empty(old.Definitions.Add(new(name, keys))) with { ResourceVersion = old.ResourceVersion };
            foreach (var value in List())
            {
                present = present.Set(value, old.ResourceVersion);
            }

            snapshot = present;
        }
    }

    /// <inheritdoc/>
    public T? Get(string ns, string name) => snapshot.Get(ns, name);

    /// <inheritdoc/>
    public IReadOnlyCollection<T> List()
    {
        var state = snapshot;
        return new CountedView<T>(state.Count, state.Namespaces.Values.SelectMany(static names => names.Values));
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<T> List(string ns) =>
        snapshot.Namespaces.TryGetValue(ns, out var names) ? new CountedView<T>(names.Count, names.Values) : [];

    /// <inheritdoc/>
    public IReadOnlyCollection<T> ByIndex(string index, string key)
    {
        var state = snapshot;
        for (var i = 0; i < state.Definitions.Length; i++)
        {
            if (state.Definitions[i].Name == index)
            {
                return state.Indexes[i].TryGetValue(key, out var objects) ? new CountedView<T>(objects.Count, objects.Values) : [];
            }
        }

        throw new InvalidOperationException($"{typeof(T).Name} has no index {index}");
    }

    /// <inheritdoc/>
    public void Replace(IReadOnlyList<T> items, string resourceVersion)
    {
        lock (gate)
        {
            var version = Version(resourceVersion);
            var old = snapshot;
            var present = InformerSnapshot<T>.Empty(old.Definitions) with { ResourceVersion = version };
            var changes = new List<InformerEvent<T>>();
            foreach (var item in items)
            {
                present = present.Set(item, version);
                var before = old.Get(item.Metadata.Namespace, item.Metadata.Name);
                if (before is not null && before.Metadata.Uid != item.Metadata.Uid)
                {
                    // Deleted and made anew while nobody watched: two objects, so two events.
                    changes.Add(new(before, null));
                    before = null;
                }

                if (before is null || before.Metadata.ResourceVersion != item.Metadata.ResourceVersion)
                {
                    changes.Add(new(before, item));
                }
            }

            foreach (var before in List())
            {
                if (present.Get(before.Metadata.Namespace, before.Metadata.Name) is null)
                {
                    changes.Add(new(before, null));
                }
            }

            snapshot = present;
            foreach (var change in changes)
            {
                Tell(change);
            }

            synced.TrySetResult();
            Wake();
        }
    }

    /// <inheritdoc/>
    public void Apply(WatchEventType type, T value)
    {
        lock (gate)
        {
            var meta = value.Metadata;
            var version = Version(meta.ResourceVersion);
            var old = snapshot.Get(meta.Namespace, meta.Name);
            if (type == WatchEventType.Deleted)
            {
                snapshot = snapshot.Remove(meta.Namespace, meta.Name, version);
                if (old is not null)
                {
                    Tell(new(value, null));
                }
            }
            else
            {
                snapshot = snapshot.Set(value, version);
                if (old is not null && old.Metadata.Uid != meta.Uid)
                {
                    Tell(new(old, null));
                    old = null;
                }

                Tell(new(old, value));
            }

            Wake();
        }
    }

    /// <inheritdoc/>
    public void Progress(string resourceVersion)
    {
        lock (gate)
        {
            snapshot = snapshot with { ResourceVersion = Version(resourceVersion) };
            Wake();
        }
    }

    private static long Version(string resourceVersion) => ResourceVersions.Parse(resourceVersion);

    private void Tell(InformerEvent<T> change)
    {
        foreach (var handler in handlers)
        {
            Tell(handler, change);
        }
    }

    private void Tell(Registration registration, InformerEvent<T> change)
    {
        try
        {
            registration.Handler(change);
        }
        catch (Exception exception)
        {
            LogHandlerFailed(logger, exception, typeof(T).Name, (change.New ?? change.Old)!.Metadata.Name);
        }
    }

    private void Wake()
    {
        for (var i = waiters.Count - 1; i >= 0; i--)
        {
            if (waiters[i].Condition(this))
            {
                waiters[i].Done.TrySetResult();
                waiters.RemoveAt(i);
            }
        }
    }

    private void Remove(Registration registration)
    {
        lock (gate)
        {
            handlers = [.. handlers.Where(h => h != registration)];
        }
    }

    [LoggerMessage(EventId = 2002, Level = LogLevel.Error, Message = "a handler failed: kind={Kind} name={Name}")]
    private static partial void LogHandlerFailed(ILogger logger, Exception exception, string kind, string name);

    private sealed class Registration(Informer<T> owner, Action<InformerEvent<T>> handler) : IDisposable
    {
        public Action<InformerEvent<T>> Handler { get; } = handler;

        public void Dispose() => owner.Remove(this);
    }
}
