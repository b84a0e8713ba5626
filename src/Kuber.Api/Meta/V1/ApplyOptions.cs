using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ApplyOptions")]
public sealed partial record ApplyOptions
{
    [Field(1, "dryRun")]
    public ApiList<string> DryRun { get; init; }

    [Field(2, "force")]
    public bool Force { get; init; }

    [Field(3, "fieldManager")]
    public string FieldManager { get; init; } = "";
}
