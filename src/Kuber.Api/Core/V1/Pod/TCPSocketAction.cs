using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.TCPSocketAction")]
public sealed partial record TCPSocketAction
{
    [Field(1, "port", Required = true)]
    public IntOrString Port { get; init; }

    [Field(2, "host")]
    public string Host { get; init; } = "";
}
