using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a namespace is.</summary>
[ApiMessage("io.k8s.api.core.v1.NamespaceStatus")]
public sealed partial record NamespaceStatus
{
    /// <summary>Active, or Terminating while it is being deleted.</summary>
    [Field(1, "phase", GoType = "v1.NamespacePhase")]
    [Enum("Active", "Terminating")]
    public string Phase { get; init; } = "";

    /// <summary>Statements about the namespace, mostly about what hinders its deletion.</summary>
    [Field(2, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<NamespaceCondition> Conditions { get; init; }
}
