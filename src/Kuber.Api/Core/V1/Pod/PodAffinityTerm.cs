using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodAffinityTerm")]
public sealed partial record PodAffinityTerm
{
    [Field(1, "labelSelector")]
    public LabelSelector? LabelSelector { get; init; }

    [Field(2, "namespaces")]
    [ListType("atomic")]
    public ApiList<string> Namespaces { get; init; }

    [Field(3, "topologyKey", Required = true)]
    public string TopologyKey { get; init; } = "";

    [Field(4, "namespaceSelector")]
    public LabelSelector? NamespaceSelector { get; init; }

    [Field(5, "matchLabelKeys")]
    [ListType("atomic")]
    public ApiList<string> MatchLabelKeys { get; init; }

    [Field(6, "mismatchLabelKeys")]
    [ListType("atomic")]
    public ApiList<string> MismatchLabelKeys { get; init; }
}
