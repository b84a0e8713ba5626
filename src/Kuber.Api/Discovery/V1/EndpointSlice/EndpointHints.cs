using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

/// <summary>From where an endpoint should be used.</summary>
[ApiMessage("io.k8s.api.discovery.v1.EndpointHints")]
public sealed partial record EndpointHints
{
    /// <summary>The zones whose traffic it should take; at most 8.</summary>
    [Field(1, "forZones")]
    [ListType("atomic")]
    public ApiList<ForZone> ForZones { get; init; }

    /// <summary>The nodes whose traffic it should take; at most 8.</summary>
    [Field(2, "forNodes")]
    [ListType("atomic")]
    public ApiList<ForNode> ForNodes { get; init; }
}
