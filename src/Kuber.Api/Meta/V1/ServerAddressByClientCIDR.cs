using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>An address of the server for a range of clients.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ServerAddressByClientCIDR")]
public sealed partial record ServerAddressByClientCIDR
{
    /// <summary>The range of client addresses.</summary>
    [Field(1, "clientCIDR", Required = true)]
    public string ClientCIDR { get; init; } = "";

    /// <summary>The host and port, or host, or address of the server.</summary>
    [Field(2, "serverAddress", Required = true)]
    public string ServerAddress { get; init; } = "";
}
