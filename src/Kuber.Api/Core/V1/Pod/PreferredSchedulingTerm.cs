using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A choice of nodes that has a weight; an empty one matches all nodes.</summary>
[ApiMessage("io.k8s.api.core.v1.PreferredSchedulingTerm")]
public sealed partial record PreferredSchedulingTerm
{
    /// <summary>How much it counts, 1 to 100.</summary>
    [Field(1, "weight", Required = true)]
    public int Weight { get; init; }

    /// <summary>Which nodes.</summary>
    [Field(2, "preference", Required = true)]
    public NodeSelectorTerm Preference { get; init; } = NodeSelectorTerm.Empty;
}
