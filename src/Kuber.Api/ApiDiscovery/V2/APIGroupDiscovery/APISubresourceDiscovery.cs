using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiDiscovery.V2;

/// <summary>A subresource.</summary>
[ApiMessage("io.k8s.api.apidiscovery.v2.APISubresourceDiscovery")]
public sealed partial record APISubresourceDiscovery
{
    /// <summary>The name in paths, after the object's.</summary>
    [Field(1, "subresource", Required = true)]
    public string Subresource { get; init; } = "";

    /// <summary>The kind of its answers.</summary>
    [Field(2, "responseKind")]
    public GroupVersionKind? ResponseKind { get; init; }

    /// <summary>The kinds that it takes, where there are several.</summary>
    [Field(3, "acceptedTypes")]
    public ApiList<GroupVersionKind> AcceptedTypes { get; init; }

    /// <summary>What can be done with it.</summary>
    [Field(4, "verbs", Required = true)]
    public ApiList<string> Verbs { get; init; }
}
