using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

/// <summary>A zone whose traffic an endpoint should take.</summary>
[ApiMessage("io.k8s.api.discovery.v1.ForZone")]
public sealed partial record ForZone
{
    /// <summary>The name of the zone.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";
}
