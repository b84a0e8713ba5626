using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.GetOptions")]
[ApiKind("", "v1", "GetOptions")]
public sealed partial record GetOptions
{
    [Field(1, "resourceVersion")]
    public string ResourceVersion { get; init; } = "";
}
