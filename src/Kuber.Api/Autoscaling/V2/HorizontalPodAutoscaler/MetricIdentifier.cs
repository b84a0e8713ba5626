using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

[ApiMessage("io.k8s.api.autoscaling.v2.MetricIdentifier")]
public sealed partial record MetricIdentifier
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "selector")]
    public LabelSelector? Selector { get; init; }
}
