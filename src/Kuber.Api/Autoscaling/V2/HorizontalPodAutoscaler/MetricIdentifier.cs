using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>A metric.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.MetricIdentifier")]
public sealed partial record MetricIdentifier
{
    /// <summary>The name of the metric.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Which of its series, by their labels; all when not set.</summary>
    [Field(2, "selector")]
    public LabelSelector? Selector { get; init; }
}
