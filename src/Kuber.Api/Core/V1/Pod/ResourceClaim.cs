using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ResourceClaim")]
public sealed partial record ResourceClaim
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "request")]
    public string Request { get; init; } = "";
}
