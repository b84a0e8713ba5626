using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.ServiceBackendPort")]
[MapType("atomic")]
public sealed partial record ServiceBackendPort
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "number")]
    public int Number { get; init; }
}
