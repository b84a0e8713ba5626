using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

[ApiMessage("io.k8s.api.discovery.v1.EndpointConditions")]
public sealed partial record EndpointConditions
{
    [Field(1, "ready")]
    public bool? Ready { get; init; }

    [Field(2, "serving")]
    public bool? Serving { get; init; }

    [Field(3, "terminating")]
    public bool? Terminating { get; init; }
}
