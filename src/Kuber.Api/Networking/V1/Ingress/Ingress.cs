using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.Ingress")]
[ApiKind("networking.k8s.io", "v1", "Ingress")]
public sealed partial record Ingress : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public IngressSpec Spec { get; init; } = IngressSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public IngressStatus Status { get; init; } = IngressStatus.Empty;
}
