using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ServerAddressByClientCIDR")]
public sealed partial record ServerAddressByClientCIDR
{
    [Field(1, "clientCIDR", Required = true)]
    public string ClientCIDR { get; init; } = "";

    [Field(2, "serverAddress", Required = true)]
    public string ServerAddress { get; init; } = "";
}
