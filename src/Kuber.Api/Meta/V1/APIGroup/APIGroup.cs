using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.APIGroup")]
[ApiKind("", "v1", "APIGroup")]
public sealed partial record APIGroup
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "versions", Required = true)]
    [ListType("atomic")]
    public ApiList<GroupVersionForDiscovery> Versions { get; init; }

    [Field(3, "preferredVersion", AlwaysWritten = true)]
    public GroupVersionForDiscovery PreferredVersion { get; init; } = GroupVersionForDiscovery.Empty;

    [Field(4, "serverAddressByClientCIDRs")]
    [ListType("atomic")]
    public ApiList<ServerAddressByClientCIDR> ServerAddressByClientCIDRs { get; init; }
}
