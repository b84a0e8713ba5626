using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>A class of Ingresses and the controller that serves them.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressClass")]
[ApiKind("networking.k8s.io", "v1", "IngressClass")]
public sealed partial record IngressClass : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The controller and its parameters.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public IngressClassSpec Spec { get; init; } = IngressClassSpec.Empty;
}
