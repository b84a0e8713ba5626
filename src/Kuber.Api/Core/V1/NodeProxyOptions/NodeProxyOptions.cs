using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What of a node's kubelet a request goes to.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeProxyOptions")]
[ApiKind("", "v1", "NodeProxyOptions")]
public sealed partial record NodeProxyOptions
{
    /// <summary>The path of the request at the kubelet.</summary>
    [Field(1, "path")]
    public string Path { get; init; } = "";
}
