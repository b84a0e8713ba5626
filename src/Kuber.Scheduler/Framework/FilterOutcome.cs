using System.Globalization;
using System.Text;
using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Why the nodes were ruled out for a pod.</summary>
internal sealed class FilterOutcome
{
    /// <summary>The nodes that passed.</summary>
    public List<NodeInfo> Feasible { get; } = [];

    /// <summary>Why each of the others did not, as far as they were looked at.</summary>
    public List<(NodeInfo Node, PluginStatus Status)> Rejected { get; } = [];

    /// <summary>The plugins that named the only nodes worth looking at.</summary>
    public List<ISchedulerPlugin> Narrowing { get; } = [];

    /// <summary>The rejection of the pod before any node was looked at.</summary>
    public PluginStatus? PreFilter { get; set; }

    /// <summary>How many nodes there are.</summary>
    public required int NodeCount { get; init; }

    /// <summary>The plugins that rejected the pod or a node.</summary>
    public HashSet<ISchedulerPlugin> Rejectors { get; } = [];

    /// <summary>The sentence of the FailedScheduling event.</summary>
    /// <param name="postFilter">What PostFilter adds, or empty.</param>
    public string Message(string postFilter)
    {
        if (NodeCount == 0)
        {
            return "no nodes available to schedule pods";
        }

        var text = new StringBuilder("0/").Append(NodeCount.ToString(CultureInfo.InvariantCulture)).Append(" nodes are available: ");
        text.Append(PreFilter is { } early ? string.Join(", ", early.Reasons ?? []) : Histogram(Reasons())).Append('.');
        if (postFilter.Length > 0)
        {
            text.Append(' ').Append(postFilter);
        }

        return text.ToString();
    }

    /// <summary>Counts reasons: <c>1 Insufficient cpu, 2 Too many pods</c>.</summary>
    public static string Histogram(IEnumerable<string> reasons) => string.Join(
        ", ",
        reasons.GroupBy(r => r, StringComparer.Ordinal)
            .Select(g => g.Count().ToString(CultureInfo.InvariantCulture) + " " + g.Key)
            .Order(StringComparer.Ordinal));

    private IEnumerable<string> Reasons()
    {
        foreach (var (_, status) in Rejected)
        {
            foreach (var reason in status.Reasons ?? [])
            {
                yield return reason;
            }
        }

        if (Narrowing.Count > 0)
        {
            var names = string.Join(", ", Narrowing.Select(p => p.Name));
            for (var i = Rejected.Count; i < NodeCount; i++)
            {
                yield return $"node(s) didn't satisfy plugin(s) [{names}]";
            }
        }
    }
}
