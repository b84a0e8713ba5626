using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V2;

[ApiMessage("io.k8s.api.autoscaling.v2.CrossVersionObjectReference")]
public sealed partial record CrossVersionObjectReference
{
    [Field(1, "kind", Required = true)]
    public string Kind { get; init; } = "";

    [Field(2, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(3, "apiVersion")]
    public string ApiVersion { get; init; } = "";
}
