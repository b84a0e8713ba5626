using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.APIVersions")]
[ApiKind("", "v1", "APIVersions")]
public sealed partial record APIVersions
{
    [Field(1, "versions", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Versions { get; init; }

    [Field(2, "serverAddressByClientCIDRs", Required = true)]
    [ListType("atomic")]
    public ApiList<ServerAddressByClientCIDR> ServerAddressByClientCIDRs { get; init; }
}
