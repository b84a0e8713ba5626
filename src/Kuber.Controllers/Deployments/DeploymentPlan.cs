using Kuber.Api.Apps.V1;

namespace Kuber.Controllers.Deployments;

/// <summary>What to do for a Deployment, in this order; what follows from it is decided when it shows in the cache.</summary>
internal sealed class DeploymentPlan
{
    /// <summary>A ReplicaSet to create.</summary>
    public ReplicaSetChange? Create { get; set; }

    /// <summary>ReplicaSets to update.</summary>
    public List<ReplicaSetChange> Update { get; } = [];

    /// <summary>ReplicaSets of past revisions to delete.</summary>
    public List<ReplicaSet> Delete { get; } = [];

    /// <summary>The Deployment with new annotations or a template it goes back to, or null where they stay.</summary>
    public Deployment? Deployment { get; set; }

    /// <summary>Events about the Deployment itself: type, reason, message.</summary>
    public List<(string Type, string Reason, string Message)> Events { get; } = [];

    /// <summary>The status to show.</summary>
    public required DeploymentStatus Status { get; set; }

    /// <summary>When to look again though nothing changed: the progress deadline.</summary>
    public TimeSpan? RecheckAfter { get; set; }
}
