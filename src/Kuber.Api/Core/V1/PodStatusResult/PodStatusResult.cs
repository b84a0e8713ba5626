using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The status of a pod, alone.</summary>
[ApiMessage("io.k8s.api.core.v1.PodStatusResult")]
[ApiKind("", "v1", "PodStatusResult")]
public sealed partial record PodStatusResult : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>How the pod is.</summary>
    [Field(2, "status", AlwaysWritten = true)]
    public PodStatus Status { get; init; } = PodStatus.Empty;
}
