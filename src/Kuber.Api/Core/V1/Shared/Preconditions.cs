using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Preconditions")]
public sealed partial record Preconditions
{
    [Field(1, "uid")]
    public string? Uid { get; init; }
}
