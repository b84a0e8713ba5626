using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.HostAlias")]
public sealed partial record HostAlias
{
    [Field(1, "ip", Required = true)]
    public string Ip { get; init; } = "";

    [Field(2, "hostnames")]
    [ListType("atomic")]
    public ApiList<string> Hostnames { get; init; }
}
