using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Ports of the daemons of a node.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeDaemonEndpoints")]
public sealed partial record NodeDaemonEndpoints
{
    /// <summary>The port of the kubelet.</summary>
    [Field(1, "kubeletEndpoint", AlwaysWritten = true)]
    public DaemonEndpoint KubeletEndpoint { get; init; } = DaemonEndpoint.Empty;
}
