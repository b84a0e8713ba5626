using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A choice of pods, and how near is near.</summary>
[ApiMessage("io.k8s.api.core.v1.PodAffinityTerm")]
public sealed partial record PodAffinityTerm
{
    /// <summary>Which pods, by their labels; none when not set.</summary>
    [Field(1, "labelSelector")]
    public LabelSelector? LabelSelector { get; init; }

    /// <summary>The namespaces in which pods are looked for; the pod's own when these and namespaceSelector are empty.</summary>
    [Field(2, "namespaces")]
    [ListType("atomic")]
    public ApiList<string> Namespaces { get; init; }

    /// <summary>The label of nodes that makes a place: nodes with the same value are one.</summary>
    [Field(3, "topologyKey", Required = true)]
    public string TopologyKey { get; init; } = "";

    /// <summary>More namespaces, by their labels; an empty selector is all.</summary>
    [Field(4, "namespaceSelector")]
    public LabelSelector? NamespaceSelector { get; init; }

    /// <summary>Labels whose values the chosen pods must share with this pod.</summary>
    [Field(5, "matchLabelKeys")]
    [ListType("atomic")]
    public ApiList<string> MatchLabelKeys { get; init; }

    /// <summary>Labels whose values the chosen pods must not share with this pod.</summary>
    [Field(6, "mismatchLabelKeys")]
    [ListType("atomic")]
    public ApiList<string> MismatchLabelKeys { get; init; }
}
