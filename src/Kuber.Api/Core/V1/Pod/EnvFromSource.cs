using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.EnvFromSource")]
public sealed partial record EnvFromSource
{
    [Field(1, "prefix")]
    public string Prefix { get; init; } = "";

    [Field(2, "configMapRef")]
    public ConfigMapEnvSource? ConfigMapRef { get; init; }

    [Field(3, "secretRef")]
    public SecretEnvSource? SecretRef { get; init; }
}
