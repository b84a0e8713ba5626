using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>Fields of an object that one manager set last.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry")]
public sealed partial record ManagedFieldsEntry
{
    /// <summary>The name of who set them.</summary>
    [Field(1, "manager")]
    public string Manager { get; init; } = "";

    /// <summary>How they were set: Apply or Update.</summary>
    [Field(2, "operation", GoType = "v1.ManagedFieldsOperationType")]
    public string Operation { get; init; } = "";

    /// <summary>The API version in which the fields are named.</summary>
    [Field(3, "apiVersion")]
    public string ApiVersion { get; init; } = "";

    /// <summary>When an entry was added or its fields changed.</summary>
    [Field(4, "time")]
    public Time? Time { get; init; }

    /// <summary>The format of the fields; FieldsV1.</summary>
    [Field(6, "fieldsType")]
    public string FieldsType { get; init; } = "";

    /// <summary>The fields as a tree.</summary>
    [Field(7, "fieldsV1")]
    public RawJson? FieldsV1 { get; init; }

    /// <summary>The subresource through which they were set; empty for the object itself.</summary>
    [Field(8, "subresource")]
    public string Subresource { get; init; } = "";
}
