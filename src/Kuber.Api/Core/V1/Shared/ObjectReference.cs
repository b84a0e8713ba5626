using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ObjectReference")]
[MapType("atomic")]
public sealed partial record ObjectReference
{
    [Field(1, "kind")]
    public string Kind { get; init; } = "";

    [Field(2, "namespace")]
    public string Namespace { get; init; } = "";

    [Field(3, "name")]
    public string Name { get; init; } = "";

    [Field(4, "uid", GoType = "types.UID")]
    public string Uid { get; init; } = "";

    [Field(5, "apiVersion")]
    public string ApiVersion { get; init; } = "";

    [Field(6, "resourceVersion")]
    public string ResourceVersion { get; init; } = "";

    [Field(7, "fieldPath")]
    public string FieldPath { get; init; } = "";
}
