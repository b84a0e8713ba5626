using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>A port of a Service; one of the fields is set.</summary>
[ApiMessage("io.k8s.api.networking.v1.ServiceBackendPort")]
[MapType("atomic")]
public sealed partial record ServiceBackendPort
{
    /// <summary>The name of the port.</summary>
    [Field(1, "name")]
    public string Name { get; init; } = "";

    /// <summary>The number of the port.</summary>
    [Field(2, "number")]
    public int Number { get; init; }
}
