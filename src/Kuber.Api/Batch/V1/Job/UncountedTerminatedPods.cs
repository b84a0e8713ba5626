using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

[ApiMessage("io.k8s.api.batch.v1.UncountedTerminatedPods")]
public sealed partial record UncountedTerminatedPods
{
    [Field(1, "succeeded", GoType = "[]types.UID")]
    [ListType("set")]
    public ApiList<string> Succeeded { get; init; }

    [Field(2, "failed", GoType = "[]types.UID")]
    [ListType("set")]
    public ApiList<string> Failed { get; init; }
}
