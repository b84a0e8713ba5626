using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.UpdateOptions")]
[ApiKind("", "v1", "UpdateOptions")]
public sealed partial record UpdateOptions
{
    [Field(1, "dryRun")]
    public ApiList<string> DryRun { get; init; }

    [Field(2, "fieldManager")]
    public string FieldManager { get; init; } = "";

    [Field(3, "fieldValidation")]
    public string FieldValidation { get; init; } = "";
}
