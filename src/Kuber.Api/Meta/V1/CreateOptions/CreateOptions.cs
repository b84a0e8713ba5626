using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.CreateOptions")]
[ApiKind("", "v1", "CreateOptions")]
public sealed partial record CreateOptions
{
    [Field(1, "dryRun")]
    public ApiList<string> DryRun { get; init; }

    [Field(3, "fieldManager")]
    public string FieldManager { get; init; } = "";

    [Field(4, "fieldValidation")]
    public string FieldValidation { get; init; } = "";
}
