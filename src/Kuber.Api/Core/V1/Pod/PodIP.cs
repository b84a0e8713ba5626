using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An IP address of a pod.</summary>
[ApiMessage("io.k8s.api.core.v1.PodIP")]
public sealed partial record PodIP
{
    /// <summary>The IP address.</summary>
    [Field(1, "ip", Required = true)]
    public string Ip { get; init; } = "";
}
