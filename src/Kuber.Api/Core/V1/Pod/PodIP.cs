using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodIP")]
public sealed partial record PodIP
{
    [Field(1, "ip", Required = true)]
    public string Ip { get; init; } = "";
}
