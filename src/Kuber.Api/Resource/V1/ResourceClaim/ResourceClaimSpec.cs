using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>What is wanted of devices.</summary>
[ApiMessage("io.k8s.api.resource.v1.ResourceClaimSpec")]
public sealed partial record ResourceClaimSpec
{
    /// <summary>The devices.</summary>
    [Field(1, "devices", AlwaysWritten = true)]
    public DeviceClaim Devices { get; init; } = DeviceClaim.Empty;
}
