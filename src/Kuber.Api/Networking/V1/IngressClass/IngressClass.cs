using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IngressClass")]
[ApiKind("networking.k8s.io", "v1", "IngressClass")]
public sealed partial record IngressClass : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public IngressClassSpec Spec { get; init; } = IngressClassSpec.Empty;
}
