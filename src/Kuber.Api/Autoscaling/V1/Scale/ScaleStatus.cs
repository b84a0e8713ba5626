using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>How many pods there are.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.ScaleStatus")]
public sealed partial record ScaleStatus
{
    /// <summary>The number of pods.</summary>
    [Field(1, "replicas", Required = true)]
    public int Replicas { get; init; }

    /// <summary>The pods that count, as a label selector in text.</summary>
    [Field(2, "selector")]
    public string Selector { get; init; } = "";
}
