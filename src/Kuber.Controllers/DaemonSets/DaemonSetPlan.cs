using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;

namespace Kuber.Controllers.DaemonSets;

/// <summary>What to do for a DaemonSet now.</summary>
internal sealed class DaemonSetPlan
{
    /// <summary>The most pods created, or deleted, in one go.</summary>
    public const int Burst = 250;

    /// <summary>The nodes to make a pod for.</summary>
    public List<string> Create { get; } = [];

    /// <summary>Pods to delete.</summary>
    public List<Pod> Delete { get; } = [];

    /// <summary>Events about the set: type, reason, message.</summary>
    public List<(string Type, string Reason, string Message)> Events { get; } = [];

    /// <summary>Nodes whose failed pod is replaced, so that the next one waits longer.</summary>
    public List<string> Replaced { get; } = [];

    /// <summary>The status to show.</summary>
    public DaemonSetStatus Status { get; set; } = DaemonSetStatus.Empty;

    /// <summary>When to look again though nothing changed.</summary>
    public TimeSpan? RecheckAfter { get; set; }

    /// <summary>Looks again no later than after a time.</summary>
    public void Recheck(TimeSpan? after) => RecheckAfter = RecheckAfter is null || after < RecheckAfter ? after ?? RecheckAfter : RecheckAfter;
}
