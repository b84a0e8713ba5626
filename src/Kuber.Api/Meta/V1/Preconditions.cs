using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions")]
public sealed partial record Preconditions
{
    [Field(1, "uid", GoType = "types.UID")]
    public string? Uid { get; init; }

    [Field(2, "resourceVersion")]
    public string? ResourceVersion { get; init; }
}
