using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.CrossVersionObjectReference")]
[MapType("atomic")]
public sealed partial record CrossVersionObjectReference
{
    [Field(1, "kind", Required = true)]
    public string Kind { get; init; } = "";

    [Field(2, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(3, "apiVersion")]
    public string ApiVersion { get; init; } = "";
}
