using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IngressClassParametersReference")]
public sealed partial record IngressClassParametersReference
{
    [Field(1, "apiGroup")]
    public string? ApiGroup { get; init; }

    [Field(2, "kind", Required = true)]
    public string Kind { get; init; } = "";

    [Field(3, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(4, "scope")]
    public string? Scope { get; init; }

    [Field(5, "namespace")]
    public string? Namespace { get; init; }
}
