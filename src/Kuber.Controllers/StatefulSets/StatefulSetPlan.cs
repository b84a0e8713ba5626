using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;

namespace Kuber.Controllers.StatefulSets;

/// <summary>What to do for a StatefulSet now; what comes next is decided when this shows in the cache.</summary>
internal sealed class StatefulSetPlan
{
    /// <summary>Claims to create, before their pods.</summary>
    public List<(Pod Pod, PersistentVolumeClaim Claim)> CreateClaims { get; } = [];

    /// <summary>Claims whose owners change.</summary>
    public List<PersistentVolumeClaim> UpdateClaims { get; } = [];

    /// <summary>Pods to create.</summary>
    public List<Pod> Create { get; } = [];

    /// <summary>Pods whose labels have lost their identity.</summary>
    public List<Pod> Update { get; } = [];

    /// <summary>Pods to delete.</summary>
    public List<Pod> Delete { get; } = [];

    /// <summary>Events about the set: type, reason, message.</summary>
    public List<(string Type, string Reason, string Message)> Events { get; } = [];

    /// <summary>The status to show.</summary>
    public StatefulSetStatus Status { get; set; } = StatefulSetStatus.Empty;

    /// <summary>When a ready pod becomes available.</summary>
    public TimeSpan? RecheckAfter { get; set; }
}
