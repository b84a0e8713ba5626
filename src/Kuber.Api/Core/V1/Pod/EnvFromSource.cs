using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A source whose entries all become environment variables.</summary>
[ApiMessage("io.k8s.api.core.v1.EnvFromSource")]
public sealed partial record EnvFromSource
{
    /// <summary>What is put before each key to make the variable's name.</summary>
    [Field(1, "prefix")]
    public string Prefix { get; init; } = "";

    /// <summary>The ConfigMap to take the entries from.</summary>
    [Field(2, "configMapRef")]
    public ConfigMapEnvSource? ConfigMapRef { get; init; }

    /// <summary>The Secret to take the entries from.</summary>
    [Field(3, "secretRef")]
    public SecretEnvSource? SecretRef { get; init; }
}
