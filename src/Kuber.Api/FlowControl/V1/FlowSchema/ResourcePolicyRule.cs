using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.ResourcePolicyRule")]
public sealed partial record ResourcePolicyRule
{
    [Field(1, "verbs", Required = true)]
    [ListType("set")]
    public ApiList<string> Verbs { get; init; }

    [Field(2, "apiGroups", Required = true)]
    [ListType("set")]
    public ApiList<string> ApiGroups { get; init; }

    [Field(3, "resources", Required = true)]
    [ListType("set")]
    public ApiList<string> Resources { get; init; }

    [Field(4, "clusterScope")]
    public bool ClusterScope { get; init; }

    [Field(5, "namespaces", AlwaysWritten = true)]
    [ListType("set")]
    public ApiList<string> Namespaces { get; init; }
}
