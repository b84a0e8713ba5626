using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

[ApiMessage("io.k8s.api.discovery.v1.EndpointHints")]
public sealed partial record EndpointHints
{
    [Field(1, "forZones")]
    [ListType("atomic")]
    public ApiList<ForZone> ForZones { get; init; }

    [Field(2, "forNodes")]
    [ListType("atomic")]
    public ApiList<ForNode> ForNodes { get; init; }
}
