using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>
/// Finds a node for one pod:
/// <list type="number">
/// <item>PreFilter looks at the pod; plugins with nothing to do are left out of Filter.</item>
/// <item>Filter looks at nodes, from where the last cycle stopped, until enough are found (all of up to 100 nodes, a share of more).</item>
/// <item>PreScore and Score rank what was found; the best wins, at random among equals.</item>
/// </list>
/// Runs on the scheduling loop and touches nothing but its own buffers.
/// </summary>
internal sealed class SchedulingCycle(SchedulerProfile profile, SchedulerCache cache, Nominations nominations, Random random)
{
    private const int EnoughNodes = 100;
    private readonly List<IFilterPlugin> filters = [];
    private readonly List<(IScorePlugin Plugin, int Weight)> scorers = [];
    private long[] totals = [];
    private long[] scores = [];
    private int start;

    /// <summary>The plugins whose Filter counts for the current pod.</summary>
    public IReadOnlyList<IFilterPlugin> Filters => filters;

    /// <summary>Rules out nodes.</summary>
    public FilterOutcome Filter(CycleState state, PodInfo pod)
    {
        var outcome = new FilterOutcome { NodeCount = cache.Nodes.Count };
        filters.Clear();
        filters.AddRange(profile.Filter);
        HashSet<string>? candidates = null;
        foreach (var plugin in profile.PreFilter)
        {
            var status = plugin.PreFilter(state, pod, cache);
            if (status.Code == PluginCode.Skip)
            {
                if (plugin is IFilterPlugin filter)
                {
                    filters.Remove(filter);
                }

                continue;
            }

            if (!status.IsSuccess)
            {
                outcome.PreFilter = status with { Plugin = plugin };
                outcome.Rejectors.Add(plugin);
                return outcome;
            }

            if (plugin.CandidateNodes(state) is { } named)
            {
                outcome.Narrowing.Add(plugin);
                if (candidates is null)
                {
                    candidates = new(named, StringComparer.Ordinal);
                }
                else
                {
                    candidates.IntersectWith(named);
                }
            }
        }

        if (candidates is null)
        {
            FilterAll(state, pod, outcome);
        }
        else
        {
            FilterSome(state, pod, candidates, outcome);
        }

        return outcome;
    }

    /// <summary>Whether the pod can run on a node, with and without the pods promised to it.</summary>
    public PluginStatus FilterNode(CycleState state, PodInfo pod, NodeInfo node)
    {
        var promised = nominations.Of(node.Name);
        if (promised.Count > 0)
        {
            var added = promised.Where(p => p.Uid != pod.Uid && p.Priority >= pod.Priority && !cache.IsPlaced(p.Uid)).ToList();
            if (added.Count > 0)
            {
                added.ForEach(p => Put(state, pod, p, node));
                var status = FilterPlain(state, pod, node);
                added.ForEach(p => Take(state, pod, p, node));
                if (!status.IsSuccess)
                {
                    return status;
                }
            }
        }

        return FilterPlain(state, pod, node);
    }

    /// <summary>Puts a pod on a node for a trial.</summary>
    public void Put(CycleState state, PodInfo pod, PodInfo other, NodeInfo node)
    {
        node.Add(other);
        foreach (var plugin in profile.PreFilter)
        {
            plugin.AddPod(state, pod, other, node);
        }
    }

    /// <summary>Takes a pod from a node for a trial.</summary>
    public void Take(CycleState state, PodInfo pod, PodInfo other, NodeInfo node)
    {
        node.Remove(other);
        foreach (var plugin in profile.PreFilter)
        {
            plugin.RemovePod(state, pod, other, node);
        }
    }

    /// <summary>Chooses among feasible nodes.</summary>
    public NodeInfo Choose(CycleState state, PodInfo pod, List<NodeInfo> feasible)
    {
        if (feasible.Count == 1)
        {
            return feasible[0];
        }

        scorers.Clear();
        scorers.AddRange(profile.Score);
        foreach (var plugin in profile.PreScore)
        {
            if (plugin.PreScore(state, pod, feasible, cache).Code == PluginCode.Skip)
            {
                scorers.RemoveAll(s => ReferenceEquals(s.Plugin, plugin));
            }
        }

        var count = feasible.Count;
        if (totals.Length < count)
        {
            totals = new long[count * 2];
            scores = new long[count * 2];
        }

        Array.Clear(totals, 0, count);
        foreach (var (plugin, weight) in scorers)
        {
            for (var i = 0; i < count; i++)
            {
                scores[i] = plugin.Score(state, pod, feasible[i]);
            }

            plugin.Normalize(state, pod, feasible, scores.AsSpan(0, count));
            for (var i = 0; i < count; i++)
            {
                totals[i] += scores[i] * weight;
            }
        }

        var best = 0;
        var equals = 1;
        for (var i = 1; i < count; i++)
        {
            if (totals[i] > totals[best])
            {
                best = i;
                equals = 1;
            }
            else if (totals[i] == totals[best] && random.Next(++equals) == 0)
            {
                best = i;
            }
        }

        return feasible[best];
    }

    private PluginStatus FilterPlain(CycleState state, PodInfo pod, NodeInfo node)
    {
        foreach (var filter in filters)
        {
            var status = filter.Filter(state, pod, node);
            if (!status.IsSuccess)
            {
                return status with { Plugin = filter };
            }
        }

        return PluginStatus.Success;
    }

    private void FilterAll(CycleState state, PodInfo pod, FilterOutcome outcome)
    {
        // A promise kept needs no search.
        if (pod.Pod.Status.NominatedNodeName is { Length: > 0 } promised && cache.Find(promised) is { } node && FilterNode(state, pod, node).IsSuccess)
        {
            outcome.Feasible.Add(node);
            return;
        }

        var nodes = cache.Nodes;
        var enough = Enough(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            var candidate = nodes[(start + i) % nodes.Count];
            Try(state, pod, candidate, outcome);
            if (outcome.Feasible.Count >= enough)
            {
                start = (start + i + 1) % nodes.Count;
                return;
            }
        }
    }

    private void FilterSome(CycleState state, PodInfo pod, HashSet<string> names, FilterOutcome outcome)
    {
        foreach (var name in names)
        {
            if (cache.Find(name) is { } node)
            {
                Try(state, pod, node, outcome);
            }
        }

        if (outcome.Feasible.Count == 0)
        {
            foreach (var plugin in outcome.Narrowing)
            {
                outcome.Rejectors.Add(plugin);
            }
        }
    }

    private void Try(CycleState state, PodInfo pod, NodeInfo node, FilterOutcome outcome)
    {
        var status = FilterNode(state, pod, node);
        if (status.IsSuccess)
        {
            outcome.Feasible.Add(node);
        }
        else
        {
            outcome.Rejected.Add((node, status));
            outcome.Rejectors.Add(status.Plugin!);
        }
    }

    private static int Enough(int nodes) =>
        nodes <= EnoughNodes ? nodes : Math.Max(EnoughNodes, nodes * Math.Max(5, 50 - (nodes / 125)) / 100);
}
