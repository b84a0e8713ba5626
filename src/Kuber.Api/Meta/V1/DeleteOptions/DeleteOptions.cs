using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions")]
[ApiKind("", "v1", "DeleteOptions")]
public sealed partial record DeleteOptions
{
    [Field(1, "gracePeriodSeconds")]
    public long? GracePeriodSeconds { get; init; }

    [Field(2, "preconditions")]
    public Preconditions? Preconditions { get; init; }

    [Field(3, "orphanDependents")]
    public bool? OrphanDependents { get; init; }

    [Field(4, "propagationPolicy", GoType = "v1.DeletionPropagation")]
    public string? PropagationPolicy { get; init; }

    [Field(5, "dryRun")]
    [ListType("atomic")]
    public ApiList<string> DryRun { get; init; }

    [Field(6, "ignoreStoreReadErrorWithClusterBreakingPotential")]
    public bool? IgnoreStoreReadErrorWithClusterBreakingPotential { get; init; }
}
