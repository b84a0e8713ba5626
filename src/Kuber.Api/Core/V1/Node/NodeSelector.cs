using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A choice of nodes; a node matches when one of the terms does.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeSelector")]
[MapType("atomic")]
public sealed partial record NodeSelector
{
    /// <summary>The terms; at least one.</summary>
    [Field(1, "nodeSelectorTerms", Required = true)]
    [ListType("atomic")]
    public ApiList<NodeSelectorTerm> NodeSelectorTerms { get; init; }
}
