using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ObjectFieldSelector")]
[MapType("atomic")]
public sealed partial record ObjectFieldSelector
{
    [Field(1, "apiVersion")]
    public string ApiVersion { get; init; } = "";

    [Field(2, "fieldPath", Required = true)]
    public string FieldPath { get; init; } = "";
}
