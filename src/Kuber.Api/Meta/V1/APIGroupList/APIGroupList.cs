using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>The groups of the API, as /apis shows them.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.APIGroupList")]
[ApiKind("", "v1", "APIGroupList")]
public sealed partial record APIGroupList
{
    /// <summary>The groups.</summary>
    [Field(1, "groups", Required = true)]
    [ListType("atomic")]
    public ApiList<APIGroup> Groups { get; init; }
}
