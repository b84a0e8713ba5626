using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry")]
public sealed partial record ManagedFieldsEntry
{
    [Field(1, "manager")]
    public string Manager { get; init; } = "";

    [Field(2, "operation", GoType = "v1.ManagedFieldsOperationType")]
    public string Operation { get; init; } = "";

    [Field(3, "apiVersion")]
    public string ApiVersion { get; init; } = "";

    [Field(4, "time")]
    public Time? Time { get; init; }

    [Field(6, "fieldsType")]
    public string FieldsType { get; init; } = "";

    [Field(7, "fieldsV1")]
    public RawJson? FieldsV1 { get; init; }

    [Field(8, "subresource")]
    public string Subresource { get; init; } = "";
}
