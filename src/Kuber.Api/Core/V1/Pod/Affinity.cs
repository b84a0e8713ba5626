using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Affinity")]
public sealed partial record Affinity
{
    [Field(1, "nodeAffinity")]
    public NodeAffinity? NodeAffinity { get; init; }

    [Field(2, "podAffinity")]
    public PodAffinity? PodAffinity { get; init; }

    [Field(3, "podAntiAffinity")]
    public PodAntiAffinity? PodAntiAffinity { get; init; }
}
