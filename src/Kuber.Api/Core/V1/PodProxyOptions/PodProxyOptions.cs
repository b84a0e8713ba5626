using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What of a pod a request goes to.</summary>
[ApiMessage("io.k8s.api.core.v1.PodProxyOptions")]
[ApiKind("", "v1", "PodProxyOptions")]
public sealed partial record PodProxyOptions
{
    /// <summary>The path of the request in the pod.</summary>
    [Field(1, "path")]
    public string Path { get; init; } = "";
}
