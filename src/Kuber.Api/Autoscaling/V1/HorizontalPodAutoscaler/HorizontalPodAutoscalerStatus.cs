using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus")]
public sealed partial record HorizontalPodAutoscalerStatus
{
    [Field(1, "observedGeneration")]
    public long? ObservedGeneration { get; init; }

    [Field(2, "lastScaleTime")]
    public Time? LastScaleTime { get; init; }

    [Field(3, "currentReplicas", Required = true)]
    public int CurrentReplicas { get; init; }

    [Field(4, "desiredReplicas", Required = true)]
    public int DesiredReplicas { get; init; }

    [Field(5, "currentCPUUtilizationPercentage")]
    public int? CurrentCPUUtilizationPercentage { get; init; }
}
