using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiDiscovery.V2;

[ApiMessage("io.k8s.api.apidiscovery.v2.APISubresourceDiscovery")]
public sealed partial record APISubresourceDiscovery
{
    [Field(1, "subresource", Required = true)]
    public string Subresource { get; init; } = "";

    [Field(2, "responseKind")]
    public GroupVersionKind? ResponseKind { get; init; }

    [Field(3, "acceptedTypes")]
    public ApiList<GroupVersionKind> AcceptedTypes { get; init; }

    [Field(4, "verbs", Required = true)]
    public ApiList<string> Verbs { get; init; }
}
