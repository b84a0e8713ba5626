using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.EnvVar")]
public sealed partial record EnvVar
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "value")]
    public string Value { get; init; } = "";

    [Field(3, "valueFrom")]
    public EnvVarSource? ValueFrom { get; init; }
}
