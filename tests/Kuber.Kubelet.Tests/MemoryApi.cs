using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kuber.Api.Authentication.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;

namespace Kuber.Kubelet.Tests;

/// <summary>An API server of a few lines: objects by type, one revision counter, watches, and the graceful deletion of pods.</summary>
internal sealed class MemoryApi : IApiClient
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<(string Type, string Ns, string Name), IApiObject> objects = [];
    private readonly List<(long Version, WatchEventType Type, IApiObject Value)> log = [];
    private readonly List<Channel<bool>> watchers = [];
    private long revision = 100;

    /// <summary>Statuses of pods in the order in which they were written.</summary>
    public List<(string Name, PodStatus Status)> PodStatuses { get; } = [];

    public IDynamicClient Dynamic => throw new NotSupportedException();

    public T? Find<T>(string ns, string name)
        where T : class, IApiObject
    {
        lock (gate)
        {
            return objects.TryGetValue((typeof(T).FullName!, ns, name), out var value) ? (T)value : null;
        }
    }

    public List<T> All<T>()
        where T : class, IApiObject
    {
        lock (gate)
        {
            return [.. objects.Values.OfType<T>()];
        }
    }

    public Task<T> GetAsync<T>(string ns, string name, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => Task.FromResult(Find<T>(ns, name) ?? throw Error(404, "NotFound", name + " not found"));

    public Task<ObjectList<T>> ListAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        lock (gate)
        {
            return Task.FromResult(new ObjectList<T>(
                [.. objects.Values.OfType<T>().Where(o => Selects(o, ns, options.FieldSelector))], revision.ToString(CultureInfo.InvariantCulture), "", null));
        }
    }

    public async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        var wake = Channel.CreateUnbounded<bool>();
        lock (gate)
        {
            watchers.Add(wake);
        }

        wake.Writer.TryWrite(true);
        var from = long.Parse(options.ResourceVersion, CultureInfo.InvariantCulture);
        await foreach (var _ in wake.Reader.ReadAllAsync(cancellationToken))
        {
            (long Version, WatchEventType Type, IApiObject Value)[] batch;
            lock (gate)
            {
                batch = [.. log.Where(e => e.Version > from)];
            }

            foreach (var (version, type, value) in batch)
            {
                from = version;
                if (value is T typed && Selects(typed, ns, options.FieldSelector))
                {
                    yield return new(type, typed);
                }
            }
        }
    }

    public Task<T> CreateAsync<T>(T value, CreateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        lock (gate)
        {
            var key = Key(value);
            if (objects.ContainsKey(key))
            {
                throw Error(409, "AlreadyExists", value.Metadata.Name + " exists");
            }

            return Task.FromResult((T)Store(key, value, WatchEventType.Added, $"uid-{revision + 1}", 1));
        }
    }

    public Task<T> UpdateAsync<T>(T value, string subresource, UpdateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        lock (gate)
        {
            var key = Key(value);
            if (!objects.TryGetValue(key, out var old))
            {
                throw Error(404, "NotFound", value.Metadata.Name + " not found");
            }

            if (value.Metadata.ResourceVersion.Length > 0 && value.Metadata.ResourceVersion != old.Metadata.ResourceVersion)
            {
                throw Error(409, "Conflict", "the object has been modified");
            }

            IApiObject next = value;
            if (value is Pod pod && old is Pod before && subresource == "status")
            {
                next = before with { Status = pod.Status };
                PodStatuses.Add((pod.Metadata.Name, pod.Status));
            }

            return Task.FromResult((T)Store(key, next, WatchEventType.Modified, old.Metadata.Uid, old.Metadata.Generation));
        }
    }

    public Task<T> PatchAsync<T>(string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => GetAsync<T>(ns, name, cancellationToken);

    public Task DeleteAsync<T>(string ns, string name, DeleteOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        lock (gate)
        {
            var key = (typeof(T).FullName!, ns, name);
            if (!objects.TryGetValue(key, out var old))
            {
                throw Error(404, "NotFound", name + " not found");
            }

            if (old is Pod pod && options.GracePeriodSeconds != 0)
            {
                var grace = options.GracePeriodSeconds ?? pod.Spec.TerminationGracePeriodSeconds ?? 30;
                var marked = pod with
                {
                    Metadata = pod.Metadata with { DeletionTimestamp = Time.From(TimeProvider.System.GetUtcNow().AddSeconds(grace)), DeletionGracePeriodSeconds = grace },
                };
                Store(key, marked, WatchEventType.Modified, pod.Metadata.Uid, pod.Metadata.Generation);
                return Task.CompletedTask;
            }

            objects.Remove(key);
            Note(WatchEventType.Deleted, old.WithMetadata(old.Metadata with { ResourceVersion = Next() }));
            return Task.CompletedTask;
        }
    }

    public Task DeleteCollectionAsync<T>(string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => throw new NotSupportedException();

    public Task<TOut> CreateSubresourceAsync<TParent, TIn, TOut>(string ns, string name, string subresource, TIn body, CancellationToken cancellationToken)
        where TParent : class, IApiObject, IApiMessage<TParent>
        where TIn : class, IApiMessage<TIn>
        where TOut : class, IApiMessage<TOut>
    {
        if (body is TokenRequest request)
        {
            var expires = Time.From(TimeProvider.System.GetUtcNow().AddSeconds(request.Spec.ExpirationSeconds ?? 3600));
            return Task.FromResult((TOut)(object)(request with { Status = new TokenRequestStatus { Token = "token-of-" + name, ExpirationTimestamp = expires } }));
        }

        throw new NotSupportedException();
    }

    private static bool Selects(IApiObject value, string ns, string selector)
    {
        if (ns.Length > 0 && value.Metadata.Namespace != ns)
        {
            return false;
        }

        return selector.Length == 0 || selector.Split('=', 2) switch
        {
            ["metadata.name", var name] => value.Metadata.Name == name,
            ["spec.nodeName", var node] => value is Pod pod && pod.Spec.NodeName == node,
            _ => throw new NotSupportedException(selector),
        };
    }

    private static (string, string, string) Key(IApiObject value) => (value.GetType().FullName!, value.Metadata.Namespace, value.Metadata.Name);

    private IApiObject Store((string, string, string) key, IApiObject value, WatchEventType type, string uid, long generation)
    {
        var stored = value.WithMetadata(value.Metadata with
        {
            Uid = uid,
            Generation = generation,
            ResourceVersion = Next(),
            CreationTimestamp = value.Metadata.CreationTimestamp ?? Time.Now(TimeProvider.System),
        });
        objects[key] = stored;
        Note(type, stored);
        return stored;
    }

    private string Next() => (++revision).ToString(CultureInfo.InvariantCulture);

    private void Note(WatchEventType type, IApiObject value)
    {
        log.Add((revision, type, value));
        foreach (var watcher in watchers)
        {
            watcher.Writer.TryWrite(true);
        }
    }

    private static StatusException Error(int code, string reason, string message) =>
        new(new Status { Code = code, Reason = reason, Message = message });
}
