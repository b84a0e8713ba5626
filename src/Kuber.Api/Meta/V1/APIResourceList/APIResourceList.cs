using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.APIResourceList")]
[ApiKind("", "v1", "APIResourceList")]
public sealed partial record APIResourceList
{
    [Field(1, "groupVersion", Required = true)]
    public string GroupVersion { get; init; } = "";

    [Field(2, "resources", Required = true)]
    [ListType("atomic")]
    public ApiList<APIResource> Resources { get; init; }
}
