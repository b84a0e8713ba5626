using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

/// <summary>Changes the number of pods so that metrics come near their targets.</summary>
[ApiMessage("io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler")]
[ApiKind("autoscaling", "v2", "HorizontalPodAutoscaler")]
public sealed partial record HorizontalPodAutoscaler : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What is scaled, in which bounds, by which metrics.</summary>
    [Field(2, "spec", Required = true)]
    public HorizontalPodAutoscalerSpec Spec { get; init; } = HorizontalPodAutoscalerSpec.Empty;

    /// <summary>What was measured and done.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public HorizontalPodAutoscalerStatus Status { get; init; } = HorizontalPodAutoscalerStatus.Empty;
}
