using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>One stable address for a changing set of pods.</summary>
[ApiMessage("io.k8s.api.core.v1.Service")]
[ApiKind("", "v1", "Service")]
public sealed partial record Service : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>How the Service is reached, and which pods are behind it.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public ServiceSpec Spec { get; init; } = ServiceSpec.Empty;

    /// <summary>What is known of its load balancer.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public ServiceStatus Status { get; init; } = ServiceStatus.Empty;
}
