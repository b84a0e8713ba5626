using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.SecretEnvSource")]
public sealed partial record SecretEnvSource
{
    [Field(1, "localObjectReference", Inline = true)]
    public LocalObjectReference LocalObjectReference { get; init; } = LocalObjectReference.Empty;

    [Field(2, "optional")]
    public bool? Optional { get; init; }
}
