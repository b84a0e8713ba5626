using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A line of the pod's /etc/hosts.</summary>
[ApiMessage("io.k8s.api.core.v1.HostAlias")]
public sealed partial record HostAlias
{
    /// <summary>The IP address.</summary>
    [Field(1, "ip", Required = true)]
    public string Ip { get; init; } = "";

    /// <summary>Names that lead to the address.</summary>
    [Field(2, "hostnames")]
    [ListType("atomic")]
    public ApiList<string> Hostnames { get; init; }
}
