using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.HTTPIngressRuleValue")]
public sealed partial record HTTPIngressRuleValue
{
    [Field(1, "paths", Required = true)]
    [ListType("atomic")]
    public ApiList<HTTPIngressPath> Paths { get; init; }
}
