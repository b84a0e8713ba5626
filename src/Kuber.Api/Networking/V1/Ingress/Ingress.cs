using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>Rules by which requests from outside come to Services.</summary>
[ApiMessage("io.k8s.api.networking.v1.Ingress")]
[ApiKind("networking.k8s.io", "v1", "Ingress")]
public sealed partial record Ingress : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The rules.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public IngressSpec Spec { get; init; } = IngressSpec.Empty;

    /// <summary>Where requests enter.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public IngressStatus Status { get; init; } = IngressStatus.Empty;
}
