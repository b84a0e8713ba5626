using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Preconditions")]
public sealed partial record Preconditions
{
    [Field(1, "uid", GoType = "types.UID")]
    public string? Uid { get; init; }
}
