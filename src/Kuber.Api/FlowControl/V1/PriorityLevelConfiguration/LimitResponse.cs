using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>What happens to requests that find no seat.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.LimitResponse")]
[Union("queuing", Discriminator = "type")]
public sealed partial record LimitResponse
{
    /// <summary>Queue lets them wait, Reject refuses them with 429.</summary>
    [Field(1, "type", Required = true, GoType = "v1.LimitResponseType")]
    public string Type { get; init; } = "";

    /// <summary>The queues, with type Queue.</summary>
    [Field(2, "queuing")]
    public QueuingConfiguration? Queuing { get; init; }
}
