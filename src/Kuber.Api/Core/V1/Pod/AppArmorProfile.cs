using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The AppArmor profile that a process is confined by.</summary>
[ApiMessage("io.k8s.api.core.v1.AppArmorProfile")]
[Union("localhostProfile", Discriminator = "type")]
public sealed partial record AppArmorProfile
{
    /// <summary>Where the profile comes from: Localhost is one loaded on the node, RuntimeDefault the container runtime's own, Unconfined none.</summary>
    [Field(1, "type", Required = true, GoType = "v1.AppArmorProfileType")]
    [Enum("Localhost", "RuntimeDefault", "Unconfined")]
    public string Type { get; init; } = "";

    /// <summary>The name of the profile as it is loaded on the node; only with type Localhost, and needed there.</summary>
    [Field(2, "localhostProfile")]
    public string? LocalhostProfile { get; init; }
}
