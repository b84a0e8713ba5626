using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>Which pods a Deployment wants, and how many.</summary>
[ApiMessage("io.k8s.api.apps.v1.DeploymentSpec")]
public sealed partial record DeploymentSpec
{
    /// <summary>How many pods; 1 by default.</summary>
    [Field(1, "replicas")]
    public int? Replicas { get; init; }

    /// <summary>The pods that count, by their labels; it must match the template and cannot change.</summary>
    [Field(2, "selector", Required = true)]
    public LabelSelector? Selector { get; init; }

    /// <summary>What the pods are like; a change starts a rollout.</summary>
    [Field(3, "template", Required = true)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;

    /// <summary>How pods are replaced when the template changes.</summary>
    [Field(4, "strategy", AlwaysWritten = true)]
    [PatchStrategy("retainKeys")]
    public DeploymentStrategy Strategy { get; init; } = DeploymentStrategy.Empty;

    /// <summary>Seconds that a pod must be ready before it counts as available; 0 by default.</summary>
    [Field(5, "minReadySeconds")]
    public int MinReadySeconds { get; init; }

    /// <summary>How many old ReplicaSets are kept to roll back to; 10 by default.</summary>
    [Field(6, "revisionHistoryLimit")]
    public int? RevisionHistoryLimit { get; init; }

    /// <summary>Stops rollouts; false by default.</summary>
    [Field(7, "paused")]
    public bool Paused { get; init; }

    /// <summary>Seconds without progress after which the rollout counts as failed; 600 by default.</summary>
    [Field(9, "progressDeadlineSeconds")]
    public int? ProgressDeadlineSeconds { get; init; }
}
