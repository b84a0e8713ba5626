using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A Secret whose entries become environment variables.</summary>
[ApiMessage("io.k8s.api.core.v1.SecretEnvSource")]
public sealed partial record SecretEnvSource
{
    /// <summary>The Secret, in the pod's namespace.</summary>
    [Field(1, "localObjectReference", Inline = true)]
    public LocalObjectReference LocalObjectReference { get; init; } = LocalObjectReference.Empty;

    /// <summary>Lets the container start although the Secret is missing.</summary>
    [Field(2, "optional")]
    public bool? Optional { get; init; }
}
