using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An IP address of the node.</summary>
[ApiMessage("io.k8s.api.core.v1.HostIP")]
public sealed partial record HostIP
{
    /// <summary>The IP address.</summary>
    [Field(1, "ip", Required = true)]
    public string Ip { get; init; } = "";
}
