using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.TableOptions")]
public sealed partial record TableOptions
{
    [Field(1, "includeObject", GoType = "v1.IncludeObjectPolicy")]
    public string IncludeObject { get; init; } = "";
}
