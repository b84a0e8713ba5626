using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The seccomp profile that a process is confined by.</summary>
[ApiMessage("io.k8s.api.core.v1.SeccompProfile")]
[Union("localhostProfile", Discriminator = "type")]
public sealed partial record SeccompProfile
{
    /// <summary>Where the profile comes from: Localhost is a file on the node, RuntimeDefault the container runtime's own, Unconfined none.</summary>
    [Field(1, "type", Required = true, GoType = "v1.SeccompProfileType")]
    [Enum("Localhost", "RuntimeDefault", "Unconfined")]
    public string Type { get; init; } = "";

    /// <summary>The file, relative to the kubelet's seccomp folder; only with type Localhost, and needed there.</summary>
    [Field(2, "localhostProfile")]
    public string? LocalhostProfile { get; init; }
}
