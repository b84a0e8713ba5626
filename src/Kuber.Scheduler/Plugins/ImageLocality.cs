using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>Prefers nodes that already have the pod's images, the more so the larger and the more widely spread they are.</summary>
internal sealed class ImageLocality : IPreScorePlugin, IScorePlugin
{
    private const long MinBytes = 23L * 1024 * 1024;
    private const long MaxBytesPerContainer = 1000L * 1024 * 1024;

    /// <inheritdoc/>
    public string Name => "ImageLocality";

    /// <inheritdoc/>
    public PluginStatus PreScore(CycleState state, PodInfo pod, IReadOnlyList<NodeInfo> nodes, SchedulerCache cache)
    {
        var spread = new Dictionary<string, double>(pod.Pod.Spec.Containers.Count);
        foreach (var container in pod.Pod.Spec.Containers)
        {
            var image = Normalize(container.Image);
            var have = cache.NodesWithImage(image);
            if (have > 0)
            {
                spread[image] = (double)have / Math.Max(1, cache.Nodes.Count);
            }
        }

        if (spread.Count == 0)
        {
            return PluginStatus.Skip;
        }

        state.Set(new State(spread));
        return PluginStatus.Success;
    }

    /// <inheritdoc/>
    public long Score(CycleState state, PodInfo pod, NodeInfo node)
    {
        var spread = state.Get<State>()!.Spread;
        long sum = 0;
        foreach (var (image, share) in spread)
        {
            if (node.Images.TryGetValue(image, out var bytes))
            {
                sum += (long)(bytes * share);
            }
        }

        var max = MaxBytesPerContainer * pod.Pod.Spec.Containers.Count;
        return IScorePlugin.MaxScore * (Math.Clamp(sum, MinBytes, max) - MinBytes) / (max - MinBytes);
    }

    // Without a tag or digest the latest tag is meant.
    private static string Normalize(string image) => image.LastIndexOf(':') <= image.LastIndexOf('/') ? image + ":latest" : image;

    private sealed record State(Dictionary<string, double> Spread);
}
