using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IPAddress")]
[ApiKind("networking.k8s.io", "v1", "IPAddress")]
public sealed partial record IPAddress : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", Required = true)]
    public IPAddressSpec Spec { get; init; } = IPAddressSpec.Empty;
}
