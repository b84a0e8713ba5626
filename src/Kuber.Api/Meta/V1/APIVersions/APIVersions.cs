using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>The versions of the core group, as /api shows them.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.APIVersions")]
[ApiKind("", "v1", "APIVersions")]
public sealed partial record APIVersions
{
    /// <summary>The versions that are served.</summary>
    [Field(1, "versions", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Versions { get; init; }

    /// <summary>Addresses of the server by ranges of clients.</summary>
    [Field(2, "serverAddressByClientCIDRs", Required = true)]
    [ListType("atomic")]
    public ApiList<ServerAddressByClientCIDR> ServerAddressByClientCIDRs { get; init; }
}
