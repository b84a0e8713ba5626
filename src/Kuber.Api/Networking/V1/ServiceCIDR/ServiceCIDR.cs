using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.ServiceCIDR")]
[ApiKind("networking.k8s.io", "v1", "ServiceCIDR")]
public sealed partial record ServiceCIDR : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public ServiceCIDRSpec Spec { get; init; } = ServiceCIDRSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public ServiceCIDRStatus Status { get; init; } = ServiceCIDRStatus.Empty;
}
