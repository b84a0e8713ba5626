using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodOS")]
public sealed partial record PodOS
{
    [Field(1, "name", Required = true, GoType = "v1.OSName")]
    public string Name { get; init; } = "";
}
