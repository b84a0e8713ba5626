using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NamespaceStatus")]
public sealed partial record NamespaceStatus
{
    [Field(1, "phase", GoType = "v1.NamespacePhase")]
    [Enum("Active", "Terminating")]
    public string Phase { get; init; } = "";

    [Field(2, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<NamespaceCondition> Conditions { get; init; }
}
