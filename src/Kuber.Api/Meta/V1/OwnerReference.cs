using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference")]
[MapType("atomic")]
public sealed partial record OwnerReference
{
    [Field(5, "apiVersion", Required = true)]
    public string ApiVersion { get; init; } = "";

    [Field(1, "kind", Required = true)]
    public string Kind { get; init; } = "";

    [Field(3, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(4, "uid", Required = true, GoType = "types.UID")]
    public string Uid { get; init; } = "";

    [Field(6, "controller")]
    public bool? Controller { get; init; }

    [Field(7, "blockOwnerDeletion")]
    public bool? BlockOwnerDeletion { get; init; }
}
