using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>What answers the requests for a host.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressRuleValue")]
public sealed partial record IngressRuleValue
{
    /// <summary>Paths and what answers them; the default backend takes all when not set.</summary>
    [Field(1, "http")]
    public HTTPIngressRuleValue? Http { get; init; }
}
