using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.ResourceClaimSpec")]
public sealed partial record ResourceClaimSpec
{
    [Field(1, "devices", AlwaysWritten = true)]
    public DeviceClaim Devices { get; init; } = DeviceClaim.Empty;
}
