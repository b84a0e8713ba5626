using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>The number of pods of any object that can be scaled.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.Scale")]
[ApiKind("autoscaling", "v1", "Scale")]
public sealed partial record Scale : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>How many pods are wanted.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public ScaleSpec Spec { get; init; } = ScaleSpec.Empty;

    /// <summary>How many pods there are.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public ScaleStatus Status { get; init; } = ScaleStatus.Empty;
}
