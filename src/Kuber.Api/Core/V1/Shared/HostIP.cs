using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.HostIP")]
public sealed partial record HostIP
{
    [Field(1, "ip", Required = true)]
    public string Ip { get; init; } = "";
}
