using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodDNSConfigOption")]
public sealed partial record PodDNSConfigOption
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "value")]
    public string? Value { get; init; }
}
