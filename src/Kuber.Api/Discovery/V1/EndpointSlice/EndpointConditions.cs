using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

/// <summary>How an endpoint is.</summary>
[ApiMessage("io.k8s.api.discovery.v1.EndpointConditions")]
public sealed partial record EndpointConditions
{
    /// <summary>Whether it takes traffic; true when not set. False while it is terminating.</summary>
    [Field(1, "ready")]
    public bool? Ready { get; init; }

    /// <summary>Whether it would be ready if it were not terminating.</summary>
    [Field(2, "serving")]
    public bool? Serving { get; init; }

    /// <summary>Whether it is being deleted; false when not set.</summary>
    [Field(3, "terminating")]
    public bool? Terminating { get; init; }
}
