using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>The resources of a version of a group.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.APIResourceList")]
[ApiKind("", "v1", "APIResourceList")]
public sealed partial record APIResourceList
{
    /// <summary>The group and version.</summary>
    [Field(1, "groupVersion", Required = true)]
    public string GroupVersion { get; init; } = "";

    /// <summary>The resources and subresources.</summary>
    [Field(2, "resources", Required = true)]
    [ListType("atomic")]
    public ApiList<APIResource> Resources { get; init; }
}
