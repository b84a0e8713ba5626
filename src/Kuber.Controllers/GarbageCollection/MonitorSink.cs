using Kuber.Api.Meta.V1;
using Kuber.Client;
using Kuber.Client.Informers;

namespace Kuber.Controllers.GarbageCollection;

/// <summary>Hands the metadata of one resource to the graph, and knows which of the graph's objects are of that resource.</summary>
internal sealed class MonitorSink(DiscoveredResource resource, OwnerGraph graph) : IReflectorSink<PartialObjectMetadata>
{
    private readonly HashSet<string> present = [];
    private readonly TaskCompletionSource synced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first list is in the graph.</summary>
    public Task Synced => synced.Task;

    /// <inheritdoc/>
    public void Replace(IReadOnlyList<PartialObjectMetadata> items, string resourceVersion)
    {
        var now = items.Select(static i => i.Metadata.Uid).ToHashSet();
        foreach (var item in items)
        {
            graph.Set(resource, item.Metadata);
        }

        foreach (var gone in present.Where(uid => !now.Contains(uid)).ToList())
        {
            graph.Remove(gone);
        }

        present.Clear();
        present.UnionWith(now);
        graph.Listed(resource);
        synced.TrySetResult();
    }

    /// <inheritdoc/>
    public void Apply(WatchEventType type, PartialObjectMetadata value)
    {
        if (type == WatchEventType.Deleted)
        {
            present.Remove(value.Metadata.Uid);
            graph.Remove(value.Metadata.Uid);
        }
        else
        {
            present.Add(value.Metadata.Uid);
            graph.Set(resource, value.Metadata);
        }
    }

    /// <inheritdoc/>
    public void Progress(string resourceVersion)
    {
        // The graph has no version of its own.
    }

    /// <summary>Takes all objects of the resource out: it is no longer served.</summary>
    public void Clear()
    {
        foreach (var uid in present)
        {
            graph.Remove(uid);
        }

        present.Clear();
    }
}
