using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeSelector")]
[MapType("atomic")]
public sealed partial record NodeSelector
{
    [Field(1, "nodeSelectorTerms", Required = true)]
    [ListType("atomic")]
    public ApiList<NodeSelectorTerm> NodeSelectorTerms { get; init; }
}
