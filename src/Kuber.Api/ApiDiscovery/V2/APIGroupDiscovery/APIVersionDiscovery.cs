using Kuber.Api.Runtime;

namespace Kuber.Api.ApiDiscovery.V2;

[ApiMessage("io.k8s.api.apidiscovery.v2.APIVersionDiscovery")]
public sealed partial record APIVersionDiscovery
{
    [Field(1, "version", Required = true)]
    public string Version { get; init; } = "";

    [Field(2, "resources")]
    public ApiList<APIResourceDiscovery> Resources { get; init; }

    [Field(3, "freshness", GoType = "v2.DiscoveryFreshness")]
    public string Freshness { get; init; } = "";
}
