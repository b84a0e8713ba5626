using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>Pods that have ended and are not in the counts of a Job yet.</summary>
[ApiMessage("io.k8s.api.batch.v1.UncountedTerminatedPods")]
public sealed partial record UncountedTerminatedPods
{
    /// <summary>The uids of pods that ended well.</summary>
    [Field(1, "succeeded", GoType = "[]types.UID")]
    [ListType("set")]
    public ApiList<string> Succeeded { get; init; }

    /// <summary>The uids of pods that failed.</summary>
    [Field(2, "failed", GoType = "[]types.UID")]
    [ListType("set")]
    public ApiList<string> Failed { get; init; }
}
