using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

[ApiMessage("io.k8s.api.discovery.v1.ForNode")]
public sealed partial record ForNode
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";
}
