using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;

namespace Kuber.Controllers.Jobs;

/// <summary>
/// What to do for a Job, in this order: pods are deleted or created; then the status is written, which names every pod it has
/// counted; only then are pods let go. So no pod is counted twice or never, whenever the controller stops.
/// </summary>
internal sealed class JobPlan
{
    /// <summary>The most pods created or deleted in one go.</summary>
    public const int Burst = 500;

    /// <summary>Pods to delete; what becomes of them counts.</summary>
    public List<Pod> Delete { get; } = [];

    /// <summary>Pods that are not needed: let go and deleted, without being counted.</summary>
    public List<Pod> Discard { get; } = [];

    /// <summary>Pods to create.</summary>
    public List<Pod> Create { get; } = [];

    /// <summary>Pods to let go, once the status is written.</summary>
    public List<Pod> Release { get; } = [];

    /// <summary>Pods that have ended and are counted for the first time, for the back-off.</summary>
    public required IReadOnlyList<(Pod Pod, bool Succeeded)> Ended { get; init; }

    /// <summary>Events about the Job: type, reason, message.</summary>
    public List<(string Type, string Reason, string Message)> Events { get; } = [];

    /// <summary>The status to show; its count of active pods is that before pods are created and deleted.</summary>
    public required JobStatus Status { get; set; }

    /// <summary>When to look again though nothing changed.</summary>
    public TimeSpan? RecheckAfter { get; set; }

    /// <summary>Looks again no later than after a time.</summary>
    public void Recheck(TimeSpan after) => RecheckAfter = RecheckAfter is { } before && before < after ? before : after;
}
