using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Client.Informers;
using Kuber.Machinery.Errors;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.Sources;

/// <summary>
/// Follows each ConfigMap and Secret that a pod of this node uses, one watch per object, as long as a pod uses it. The first
/// read goes to the server, so that what was made before the pod is seen by the pod. Reports changes by the pod's uid.
/// </summary>
internal sealed class PodObjectCache(IApiClient client, TimeProvider clock, Random random, ILogger logger, Func<IEnumerable<Service>> services) : IPodObjects
{
    private readonly ConcurrentDictionary<(Type Type, string Namespace, string Name), object> entries = new();
    private readonly Lock gate = new();
    private readonly Dictionary<string, HashSet<(Type, string, string)>> byPod = [];
    private CancellationToken stop;

    /// <summary>Called with a pod's uid when an object that it uses has changed.</summary>
    public Action<string> Changed { get; set; } = static _ => { };

    /// <inheritdoc/>
    public IEnumerable<Service> Services => services();

    /// <summary>Sets the token that ends all watches.</summary>
    public void Start(CancellationToken cancellationToken) => stop = cancellationToken;

    /// <inheritdoc/>
    public Task<ConfigMap?> ConfigMapAsync(string ns, string name, CancellationToken cancellationToken) => ReadAsync<ConfigMap>(ns, name, cancellationToken);

    /// <inheritdoc/>
    public Task<Secret?> SecretAsync(string ns, string name, CancellationToken cancellationToken) => ReadAsync<Secret>(ns, name, cancellationToken);

    /// <summary>Follows what a pod uses from now on.</summary>
    public void Use(Pod pod)
    {
        var wanted = PodReferences.Of(pod);
        lock (gate)
        {
            byPod[pod.Metadata.Uid] = wanted;
            foreach (var (type, ns, name) in wanted)
            {
                if (!entries.ContainsKey((type, ns, name)))
                {
                    entries[(type, ns, name)] = type == typeof(ConfigMap) ? new Entry<ConfigMap>(this, ns, name) : new Entry<Secret>(this, ns, name);
                }
            }
        }
    }

    /// <summary>Ends the watches that only this pod needed.</summary>
    public void Release(string podUid)
    {
        lock (gate)
        {
            if (!byPod.Remove(podUid, out var used))
            {
                return;
            }

            foreach (var key in used)
            {
                if (!byPod.Values.Any(other => other.Contains(key)) && entries.TryRemove(key, out var entry))
                {
                    ((IDisposable)entry).Dispose();
                }
            }
        }
    }

    private async Task<T?> ReadAsync<T>(string ns, string name, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        if (entries.TryGetValue((typeof(T), ns, name), out var found) && ((Entry<T>)found).Value is { } known)
        {
            return known;
        }

        try
        {
            return await client.GetAsync<T>(ns, name, cancellationToken);
        }
        catch (StatusException failure) when (failure.Code == 404)
        {
            return null;
        }
    }

    private Reflector<T> Reflect<T>(InformerScope scope, IReflectorSink<T> sink)
        where T : class, IApiObject, IApiMessage<T> => new(client, scope, sink, clock, random, logger);

    private void Report(Type type, string ns, string name)
    {
        List<string> uids;
        lock (gate)
        {
            uids = [.. byPod.Where(p => p.Value.Contains((type, ns, name))).Select(p => p.Key)];
        }

        foreach (var uid in uids)
        {
            Changed(uid);
        }
    }

    private sealed class Entry<T> : IReflectorSink<T>, IDisposable
        where T : class, IApiObject, IApiMessage<T>
    {
        private readonly PodObjectCache owner;
        private readonly string ns;
        private readonly string name;
        private readonly CancellationTokenSource cancel;
        private volatile T? value;

        public Entry(PodObjectCache owner, string ns, string name)
        {
            this.owner = owner;
            this.ns = ns;
            this.name = name;
            cancel = CancellationTokenSource.CreateLinkedTokenSource(owner.stop);
            var scope = new InformerScope { Namespace = ns, FieldSelector = "metadata.name=" + name };
            Running = owner.Reflect(scope, this).RunAsync(cancel.Token);
        }

        public T? Value => value;

        public Task Running { get; }

        public void Replace(IReadOnlyList<T> items, string resourceVersion) => Set(items.Count > 0 ? items[0] : null);

        public void Apply(WatchEventType type, T item) => Set(type == WatchEventType.Deleted ? null : item);

        public void Progress(string resourceVersion)
        {
        }

        public void Dispose()
        {
            cancel.Cancel();
            cancel.Dispose();
        }

        private void Set(T? next)
        {
            var old = value;
            value = next;
            if (old?.Metadata.ResourceVersion != next?.Metadata.ResourceVersion)
            {
                owner.Report(typeof(T), ns, name);
            }
        }
    }
}
