using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiDiscovery.V2;

[ApiMessage("io.k8s.api.apidiscovery.v2.APIResourceDiscovery")]
public sealed partial record APIResourceDiscovery
{
    [Field(1, "resource", Required = true)]
    public string Resource { get; init; } = "";

    [Field(2, "responseKind")]
    public GroupVersionKind? ResponseKind { get; init; }

    [Field(3, "scope", Required = true, GoType = "v2.ResourceScope")]
    public string Scope { get; init; } = "";

    [Field(4, "singularResource", Required = true)]
    public string SingularResource { get; init; } = "";

    [Field(5, "verbs", Required = true)]
    public ApiList<string> Verbs { get; init; }

    [Field(6, "shortNames")]
    public ApiList<string> ShortNames { get; init; }

    [Field(7, "categories")]
    public ApiList<string> Categories { get; init; }

    [Field(8, "subresources")]
    public ApiList<APISubresourceDiscovery> Subresources { get; init; }
}
