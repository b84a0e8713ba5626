using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Which ports of a pod a client forwards to.</summary>
[ApiMessage("io.k8s.api.core.v1.PodPortForwardOptions")]
[ApiKind("", "v1", "PodPortForwardOptions")]
public sealed partial record PodPortForwardOptions
{
    /// <summary>The ports.</summary>
    [Field(1, "ports")]
    public ApiList<int> Ports { get; init; }
}
