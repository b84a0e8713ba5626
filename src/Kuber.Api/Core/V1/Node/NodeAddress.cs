using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeAddress")]
public sealed partial record NodeAddress
{
    [Field(1, "type", Required = true, GoType = "v1.NodeAddressType")]
    public string Type { get; init; } = "";

    [Field(2, "address", Required = true)]
    public string Address { get; init; } = "";
}
