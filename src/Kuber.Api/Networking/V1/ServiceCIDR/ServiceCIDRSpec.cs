using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.ServiceCIDRSpec")]
public sealed partial record ServiceCIDRSpec
{
    [Field(1, "cidrs")]
    [ListType("atomic")]
    public ApiList<string> Cidrs { get; init; }
}
