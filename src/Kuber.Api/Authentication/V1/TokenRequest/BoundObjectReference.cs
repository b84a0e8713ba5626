using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

[ApiMessage("io.k8s.api.authentication.v1.BoundObjectReference")]
public sealed partial record BoundObjectReference
{
    [Field(1, "kind")]
    public string Kind { get; init; } = "";

    [Field(2, "apiVersion")]
    public string ApiVersion { get; init; } = "";

    [Field(3, "name")]
    public string Name { get; init; } = "";

    [Field(4, "uid", GoType = "types.UID")]
    public string Uid { get; init; } = "";
}
