using Kuber.Api.Meta.V1;
using Kuber.Client;
using Kuber.Client.Informers;

namespace Kuber.Controllers.ResourceQuotas;

/// <summary>Counts the objects of one resource by namespace, and tells of each namespace that has lost one.</summary>
internal sealed class CountSink(Action<string> gone) : IReflectorSink<PartialObjectMetadata>
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, HashSet<string>> uids = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource synced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first list has been counted.</summary>
    public Task Synced => synced.Task;

    /// <summary>The number of objects of a namespace.</summary>
    public long Count(string ns)
    {
        lock (gate)
        {
            return uids.TryGetValue(ns, out var present) ? present.Count : 0;
        }
    }

    /// <inheritdoc/>
    public void Replace(IReadOnlyList<PartialObjectMetadata> items, string resourceVersion)
    {
        List<string> fewer = [];
        lock (gate)
        {
            var now = items.GroupBy(static i => i.Metadata.Namespace, StringComparer.Ordinal)
                .ToDictionary(static g => g.Key, static g => g.Select(static i => i.Metadata.Uid).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
            fewer.AddRange(uids.Where(e => !now.TryGetValue(e.Key, out var still) || !e.Value.IsSubsetOf(still)).Select(static e => e.Key));
            uids.Clear();
            foreach (var (ns, present) in now)
            {
                uids.Add(ns, present);
            }
        }

        synced.TrySetResult();
        fewer.ForEach(gone);
    }

    /// <inheritdoc/>
    public void Apply(WatchEventType type, PartialObjectMetadata value)
    {
        var ns = value.Metadata.Namespace;
        if (type != WatchEventType.Deleted)
        {
            lock (gate)
            {
                if (!uids.TryGetValue(ns, out var present))
                {
                    uids.Add(ns, present = new(StringComparer.Ordinal));
                }

                present.Add(value.Metadata.Uid);
            }

            return;
        }

        lock (gate)
        {
            if (uids.TryGetValue(ns, out var present) && present.Remove(value.Metadata.Uid) && present.Count == 0)
            {
                uids.Remove(ns);
            }
        }

        gone(ns);
    }

    /// <inheritdoc/>
    public void Progress(string resourceVersion)
    {
        // Numbers have no version of their own.
    }
}
