using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>A group of the API and its versions.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.APIGroup")]
[ApiKind("", "v1", "APIGroup")]
public sealed partial record APIGroup
{
    /// <summary>The name of the group.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The versions that are served.</summary>
    [Field(2, "versions", Required = true)]
    [ListType("atomic")]
    public ApiList<GroupVersionForDiscovery> Versions { get; init; }

    /// <summary>The version that the server prefers.</summary>
    [Field(3, "preferredVersion", AlwaysWritten = true)]
    public GroupVersionForDiscovery PreferredVersion { get; init; } = GroupVersionForDiscovery.Empty;

    /// <summary>Addresses of the server by ranges of clients.</summary>
    [Field(4, "serverAddressByClientCIDRs")]
    [ListType("atomic")]
    public ApiList<ServerAddressByClientCIDR> ServerAddressByClientCIDRs { get; init; }
}
