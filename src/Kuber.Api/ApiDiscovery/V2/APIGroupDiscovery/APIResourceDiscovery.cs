using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiDiscovery.V2;

/// <summary>A resource.</summary>
[ApiMessage("io.k8s.api.apidiscovery.v2.APIResourceDiscovery")]
public sealed partial record APIResourceDiscovery
{
    /// <summary>The plural name in paths.</summary>
    [Field(1, "resource", Required = true)]
    public string Resource { get; init; } = "";

    /// <summary>The kind of its objects.</summary>
    [Field(2, "responseKind")]
    public GroupVersionKind? ResponseKind { get; init; }

    /// <summary>Namespaced or Cluster.</summary>
    [Field(3, "scope", Required = true, GoType = "v2.ResourceScope")]
    public string Scope { get; init; } = "";

    /// <summary>The singular name.</summary>
    [Field(4, "singularResource", Required = true)]
    public string SingularResource { get; init; } = "";

    /// <summary>What can be done with it.</summary>
    [Field(5, "verbs", Required = true)]
    public ApiList<string> Verbs { get; init; }

    /// <summary>Short names for the command line.</summary>
    [Field(6, "shortNames")]
    public ApiList<string> ShortNames { get; init; }

    /// <summary>Groups of resources for the command line, such as all.</summary>
    [Field(7, "categories")]
    public ApiList<string> Categories { get; init; }

    /// <summary>Its subresources.</summary>
    [Field(8, "subresources")]
    public ApiList<APISubresourceDiscovery> Subresources { get; init; }
}
