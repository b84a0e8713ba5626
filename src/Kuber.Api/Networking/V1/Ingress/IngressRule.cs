using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>What answers the requests for one host.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressRule")]
public sealed partial record IngressRule
{
    /// <summary>The host name; *.example.com takes one part more, and empty takes every host.</summary>
    [Field(1, "host")]
    public string Host { get; init; } = "";

    /// <summary>What answers the requests.</summary>
    [Field(2, "ingressRuleValue", Inline = true)]
    public IngressRuleValue IngressRuleValue { get; init; } = IngressRuleValue.Empty;
}
