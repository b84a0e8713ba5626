using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>A port of a Service that answers requests.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressServiceBackend")]
public sealed partial record IngressServiceBackend
{
    /// <summary>The name of the Service, in the same namespace.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The port of the Service.</summary>
    [Field(2, "port", AlwaysWritten = true)]
    public ServiceBackendPort Port { get; init; } = ServiceBackendPort.Empty;
}
