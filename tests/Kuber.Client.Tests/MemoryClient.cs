using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;

namespace Kuber.Client.Tests;

/// <summary>A server of a few lines: objects by type, one revision counter, watches that a test can cut or hold back.</summary>
internal sealed class MemoryClient : IApiClient
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<(string Type, string Ns, string Name), IApiObject> objects = [];
    private readonly List<(long Version, WatchEventType Type, IApiObject Value)> log = [];
    private readonly List<Channel<bool>> watchers = [];
    private long revision = 100;

    public List<string> Calls { get; } = [];

    public Func<string, Exception?> Fault { get; set; } = _ => null;

    public bool HoldWatches { get; set; }

    public long OldestVersion { get; set; }

    public IDynamicClient Dynamic => throw new NotSupportedException();

    public Task<T> GetAsync<T>(string ns, string name, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        Call("get " + typeof(T).Name);
        lock (gate)
        {
            return Task.FromResult(objects.TryGetValue((typeof(T).Name, ns, name), out var value) ? (T)value : throw Error(404, "NotFound"));
        }
    }

    public Task<ObjectList<T>> ListAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        Call("list " + typeof(T).Name + " from " + options.ResourceVersion);
        lock (gate)
        {
            return Task.FromResult(new ObjectList<T>(
                [.. objects.Where(o => o.Key.Type == typeof(T).Name && (ns.Length == 0 || o.Key.Ns == ns)).Select(o => (T)o.Value)], revision + "", "", null));
        }
    }

    public async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        Call("watch " + typeof(T).Name);
        var wake = Channel.CreateUnbounded<bool>();
        lock (gate)
        {
            watchers.Add(wake);
        }

        wake.Writer.TryWrite(true);
        var from = ResourceVersions.Parse(options.ResourceVersion);
        if (from < OldestVersion)
        {
            throw Error(410, "Expired");
        }

        await foreach (var _ in wake.Reader.ReadAllAsync(cancellationToken))
        {
            (long Version, WatchEventType Type, IApiObject Value)[] batch;
            lock (gate)
            {
                batch = HoldWatches ? [] : [.. log.Where(e => e.Version > from)];
            }

            foreach (var (version, type, value) in batch)
            {
                from = version;
                if (value is T typed && (ns.Length == 0 || value.Metadata.Namespace == ns))
                {
                    yield return new(type, typed);
                }
            }
        }
    }

    public Task<T> CreateAsync<T>(T value, CreateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        Call("create " + typeof(T).Name);
        lock (gate)
        {
            var key = (typeof(T).Name, value.Metadata.Namespace, value.Metadata.Name);
            if (objects.ContainsKey(key))
            {
                throw Error(409, "AlreadyExists");
            }

            var stored = value.WithMetadata(value.Metadata with { ResourceVersion = ++revision + "", Uid = "uid-" + revision });
            objects[key] = stored;
            Note(WatchEventType.Added, stored);
            return Task.FromResult((T)stored);
        }
    }

    public Task<T> UpdateAsync<T>(T value, string subresource, UpdateOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        Call("update " + typeof(T).Name);
        lock (gate)
        {
            var key = (typeof(T).Name, value.Metadata.Namespace, value.Metadata.Name);
            if (!objects.TryGetValue(key, out var old))
            {
                throw Error(404, "NotFound");
            }

            if (value.Metadata.ResourceVersion.Length > 0 && value.Metadata.ResourceVersion != old.Metadata.ResourceVersion)
            {
                throw Error(409, "Conflict");
            }

            var stored = value.WithMetadata(value.Metadata with { ResourceVersion = ++revision + "", Uid = old.Metadata.Uid });
            objects[key] = stored;
            Note(WatchEventType.Modified, stored);
            return Task.FromResult((T)stored);
        }
    }

    public Task<T> PatchAsync<T>(string ns, string name, string subresource, Patch patch, PatchOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        Call("patch " + typeof(T).Name + " " + System.Text.Encoding.UTF8.GetString(patch.Body.Span));
        lock (gate)
        {
            return objects.TryGetValue((typeof(T).Name, ns, name), out var value) ? Task.FromResult((T)value) : throw Error(404, "NotFound");
        }
    }

    public Task DeleteAsync<T>(string ns, string name, DeleteOptions options, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        Call("delete " + typeof(T).Name);
        lock (gate)
        {
            if (!objects.Remove((typeof(T).Name, ns, name), out var old))
            {
                throw Error(404, "NotFound");
            }

            Note(WatchEventType.Deleted, old.WithMetadata(old.Metadata with { ResourceVersion = ++revision + "" }));
            return Task.CompletedTask;
        }
    }

    public Task DeleteCollectionAsync<T>(string ns, DeleteOptions options, ListOptions listOptions, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T> => throw new NotSupportedException();

    public Task<TOut> CreateSubresourceAsync<TParent, TIn, TOut>(string ns, string name, string subresource, TIn body, CancellationToken cancellationToken)
        where TParent : class, IApiObject, IApiMessage<TParent>
        where TIn : class, IApiMessage<TIn>
        where TOut : class, IApiMessage<TOut> => throw new NotSupportedException();

    /// <summary>Ends all watches, as a server does that goes away.</summary>
    public void CutWatches(bool loseHistory = false)
    {
        lock (gate)
        {
            if (loseHistory)
            {
                OldestVersion = revision + 1;
                log.Clear();
            }

            foreach (var watcher in watchers)
            {
                watcher.Writer.TryComplete();
            }

            watchers.Clear();
        }
    }

    /// <summary>Delivers what was held back.</summary>
    public void ReleaseWatches()
    {
        lock (gate)
        {
            HoldWatches = false;
            Wake();
        }
    }

    public static StatusException Error(int code, string reason) => new(new Status { Code = code, Reason = reason, Message = reason });

    private void Call(string call)
    {
        lock (Calls)
        {
            Calls.Add(call);
        }

        if (Fault(call) is { } fault)
        {
            throw fault;
        }
    }

    private void Note(WatchEventType type, IApiObject value)
    {
        log.Add((revision, type, value));
        Wake();
    }

    private void Wake()
    {
        foreach (var watcher in watchers)
        {
            watcher.Writer.TryWrite(true);
        }
    }
}
