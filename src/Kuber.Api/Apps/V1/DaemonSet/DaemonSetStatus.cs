using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>How many pods of a DaemonSet there are.</summary>
[ApiMessage("io.k8s.api.apps.v1.DaemonSetStatus")]
public sealed partial record DaemonSetStatus
{
    /// <summary>Nodes that run a pod and should.</summary>
    [Field(1, "currentNumberScheduled", Required = true)]
    public int CurrentNumberScheduled { get; init; }

    /// <summary>Nodes that run a pod and should not.</summary>
    [Field(2, "numberMisscheduled", Required = true)]
    public int NumberMisscheduled { get; init; }

    /// <summary>Nodes that should run a pod.</summary>
    [Field(3, "desiredNumberScheduled", Required = true)]
    public int DesiredNumberScheduled { get; init; }

    /// <summary>Nodes that should run a pod and have one that is ready.</summary>
    [Field(4, "numberReady", Required = true)]
    public int NumberReady { get; init; }

    /// <summary>The generation that this status is about.</summary>
    [Field(5, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    /// <summary>Nodes that run a pod of the newest template.</summary>
    [Field(6, "updatedNumberScheduled")]
    public int UpdatedNumberScheduled { get; init; }

    /// <summary>Nodes that should run a pod and have one that has been ready for minReadySeconds.</summary>
    [Field(7, "numberAvailable")]
    public int NumberAvailable { get; init; }

    /// <summary>Nodes that should run a pod and have none that is available.</summary>
    [Field(8, "numberUnavailable")]
    public int NumberUnavailable { get; init; }

    /// <summary>Counts clashes of names of old states, to avoid the next.</summary>
    [Field(9, "collisionCount")]
    public int? CollisionCount { get; init; }

    /// <summary>Statements about the DaemonSet.</summary>
    [Field(10, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<DaemonSetCondition> Conditions { get; init; }
}
