using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IngressRule")]
public sealed partial record IngressRule
{
    [Field(1, "host")]
    public string Host { get; init; } = "";

    [Field(2, "ingressRuleValue", Inline = true)]
    public IngressRuleValue IngressRuleValue { get; init; } = IngressRuleValue.Empty;
}
