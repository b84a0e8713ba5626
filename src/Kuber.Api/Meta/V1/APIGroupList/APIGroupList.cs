using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.APIGroupList")]
[ApiKind("", "v1", "APIGroupList")]
public sealed partial record APIGroupList
{
    [Field(1, "groups", Required = true)]
    [ListType("atomic")]
    public ApiList<APIGroup> Groups { get; init; }
}
