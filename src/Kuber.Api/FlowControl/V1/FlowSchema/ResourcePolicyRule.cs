using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>Requests for resources.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.ResourcePolicyRule")]
public sealed partial record ResourcePolicyRule
{
    /// <summary>The verbs; * is every one.</summary>
    [Field(1, "verbs", Required = true)]
    [ListType("set")]
    public ApiList<string> Verbs { get; init; }

    /// <summary>The API groups; * is every one.</summary>
    [Field(2, "apiGroups", Required = true)]
    [ListType("set")]
    public ApiList<string> ApiGroups { get; init; }

    /// <summary>The resources, with a subresource after a slash; * is every one.</summary>
    [Field(3, "resources", Required = true)]
    [ListType("set")]
    public ApiList<string> Resources { get; init; }

    /// <summary>Whether requests without a namespace match; false by default.</summary>
    [Field(4, "clusterScope")]
    public bool ClusterScope { get; init; }

    /// <summary>The namespaces; * is every one.</summary>
    [Field(5, "namespaces", AlwaysWritten = true)]
    [ListType("set")]
    public ApiList<string> Namespaces { get; init; }
}
