using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Machinery.Scheduling;

/// <summary>Adds up what a pod asks for: what the scheduler reserves, quotas count and evictions weigh (KEP-753 for sidecars, KEP-2837 for pod level).</summary>
public static class PodResources
{
    /// <summary>
    /// The requests of a pod: the sum over its containers and its restartable init containers, or what an init container
    /// needs beside the sidecars started before it where that is more; pod-level requests in place of either; and the overhead.
    /// </summary>
    public static ApiMap<Quantity> Requests(PodSpec pod) => Total(pod, limits: false);

    /// <summary>The limits of a pod, added up as <see cref="Requests"/> are.</summary>
    public static ApiMap<Quantity> Limits(PodSpec pod) => Total(pod, limits: true);

    private static ApiMap<Quantity> Total(PodSpec pod, bool limits)
    {
        var total = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var container in pod.Containers)
        {
            Add(total, Of(container, limits));
        }

        if (!pod.InitContainers.IsEmpty)
        {
            var sidecars = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
            var peak = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
            foreach (var container in pod.InitContainers)
            {
                var own = Of(container, limits);
                if (container.RestartPolicy == "Always")
                {
                    Add(total, own);
                    Add(sidecars, own);
                    Raise(peak, sidecars);
                }
                else
                {
                    var together = new SortedDictionary<string, Quantity>(sidecars, StringComparer.Ordinal);
                    Add(together, own);
                    Raise(peak, together);
                }
            }

            Raise(total, peak);
        }

        if (pod.Resources is { } podLevel)
        {
            foreach (var (name, quantity) in (limits ? podLevel.Limits : podLevel.Requests).AsSpan())
            {
                total[name] = quantity;
            }
        }

        foreach (var (name, quantity) in pod.Overhead.AsSpan())
        {
            if (!limits || total.ContainsKey(name))
            {
                total[name] = total.TryGetValue(name, out var sum) ? sum + quantity : quantity;
            }
        }

        return total.ToApiMap();
    }

    private static ApiMap<Quantity> Of(Container container, bool limits) => limits ? container.Resources.Limits : container.Resources.Requests;

    private static void Add(SortedDictionary<string, Quantity> total, ApiMap<Quantity> more)
    {
        foreach (var (name, quantity) in more.AsSpan())
        {
            total[name] = total.TryGetValue(name, out var sum) ? sum + quantity : quantity;
        }
    }

    private static void Raise(SortedDictionary<string, Quantity> total, SortedDictionary<string, Quantity> atLeast)
    {
        foreach (var (name, quantity) in atLeast)
        {
            if (!total.TryGetValue(name, out var sum) || sum < quantity)
            {
                total[name] = quantity;
            }
        }
    }
}
