using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.TypedLocalObjectReference")]
[MapType("atomic")]
public sealed partial record TypedLocalObjectReference
{
    [Field(1, "apiGroup")]
    public string? ApiGroup { get; init; }

    [Field(2, "kind", Required = true)]
    public string Kind { get; init; } = "";

    [Field(3, "name", Required = true)]
    public string Name { get; init; } = "";
}
