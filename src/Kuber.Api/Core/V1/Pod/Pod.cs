using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A group of containers that run together on one node.</summary>
[ApiMessage("io.k8s.api.core.v1.Pod")]
[ApiKind("", "v1", "Pod")]
public sealed partial record Pod : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What the pod is to run, and how.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public PodSpec Spec { get; init; } = PodSpec.Empty;

    /// <summary>How the pod is, as its kubelet reports.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public PodStatus Status { get; init; } = PodStatus.Empty;
}
