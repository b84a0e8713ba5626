using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>How many pods are wanted.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.ScaleSpec")]
public sealed partial record ScaleSpec
{
    /// <summary>The number of pods; 0 by default.</summary>
    [Field(1, "replicas")]
    [Default("0")]
    public int Replicas { get; init; }
}
