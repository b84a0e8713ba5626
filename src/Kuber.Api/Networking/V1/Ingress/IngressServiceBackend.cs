using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IngressServiceBackend")]
public sealed partial record IngressServiceBackend
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "port", AlwaysWritten = true)]
    public ServiceBackendPort Port { get; init; } = ServiceBackendPort.Empty;
}
