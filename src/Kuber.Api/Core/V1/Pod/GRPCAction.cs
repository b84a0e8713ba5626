using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.GRPCAction")]
public sealed partial record GRPCAction
{
    [Field(1, "port", Required = true)]
    public int Port { get; init; }

    [Field(2, "service", AlwaysWritten = true)]
    public string Service { get; init; } = "";
}
