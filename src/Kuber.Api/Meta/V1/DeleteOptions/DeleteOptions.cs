using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>Parameters of a delete.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions")]
[ApiKind("", "v1", "DeleteOptions")]
public sealed partial record DeleteOptions
{
    /// <summary>Seconds that the object has before it goes; 0 deletes at once, the kind's default when not set.</summary>
    [Field(1, "gracePeriodSeconds")]
    public long? GracePeriodSeconds { get; init; }

    /// <summary>What must hold for the delete to be done; else it is a conflict.</summary>
    [Field(2, "preconditions")]
    public Preconditions? Preconditions { get; init; }

    /// <summary>Deprecated, use propagationPolicy: true lets dependents live.</summary>
    [Field(3, "orphanDependents")]
    public bool? OrphanDependents { get; init; }

    /// <summary>Orphan lets dependents live, Background deletes them after the object, Foreground before it.</summary>
    [Field(4, "propagationPolicy", GoType = "v1.DeletionPropagation")]
    public string? PropagationPolicy { get; init; }

    /// <summary>All does everything but delete.</summary>
    [Field(5, "dryRun")]
    [ListType("atomic")]
    public ApiList<string> DryRun { get; init; }

    /// <summary>Deletes an object that cannot be read any more, without finalizers; dangerous.</summary>
    [Field(6, "ignoreStoreReadErrorWithClusterBreakingPotential")]
    public bool? IgnoreStoreReadErrorWithClusterBreakingPotential { get; init; }
}
