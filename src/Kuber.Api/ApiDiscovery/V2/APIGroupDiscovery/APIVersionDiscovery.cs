using Kuber.Api.Runtime;

namespace Kuber.Api.ApiDiscovery.V2;

/// <summary>A version of a group.</summary>
[ApiMessage("io.k8s.api.apidiscovery.v2.APIVersionDiscovery")]
public sealed partial record APIVersionDiscovery
{
    /// <summary>The version.</summary>
    [Field(1, "version", Required = true)]
    public string Version { get; init; } = "";

    /// <summary>The resources.</summary>
    [Field(2, "resources")]
    public ApiList<APIResourceDiscovery> Resources { get; init; }

    /// <summary>Current, or Stale when the server behind it could not be asked.</summary>
    [Field(3, "freshness", GoType = "v2.DiscoveryFreshness")]
    public string Freshness { get; init; } = "";
}
