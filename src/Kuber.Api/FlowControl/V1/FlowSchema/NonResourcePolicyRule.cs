using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.NonResourcePolicyRule")]
public sealed partial record NonResourcePolicyRule
{
    [Field(1, "verbs", Required = true)]
    [ListType("set")]
    public ApiList<string> Verbs { get; init; }

    [Field(6, "nonResourceURLs", Required = true)]
    [ListType("set")]
    public ApiList<string> NonResourceURLs { get; init; }
}
