using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.AppArmorProfile")]
[Union("localhostProfile", Discriminator = "type")]
public sealed partial record AppArmorProfile
{
    [Field(1, "type", Required = true, GoType = "v1.AppArmorProfileType")]
    [Enum("Localhost", "RuntimeDefault", "Unconfined")]
    public string Type { get; init; } = "";

    [Field(2, "localhostProfile")]
    public string? LocalhostProfile { get; init; }
}
