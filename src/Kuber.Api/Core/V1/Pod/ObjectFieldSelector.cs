using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A field of an object.</summary>
[ApiMessage("io.k8s.api.core.v1.ObjectFieldSelector")]
[MapType("atomic")]
public sealed partial record ObjectFieldSelector
{
    /// <summary>The version of the schema that the path is written for; v1 by default.</summary>
    [Field(1, "apiVersion")]
    public string ApiVersion { get; init; } = "";

    /// <summary>The path of the field, such as metadata.name.</summary>
    [Field(2, "fieldPath", Required = true)]
    public string FieldPath { get; init; } = "";
}
