using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.SecretKeySelector")]
[MapType("atomic")]
public sealed partial record SecretKeySelector
{
    [Field(1, "localObjectReference", Inline = true)]
    public LocalObjectReference LocalObjectReference { get; init; } = LocalObjectReference.Empty;

    [Field(2, "key", Required = true)]
    public string Key { get; init; } = "";

    [Field(3, "optional")]
    public bool? Optional { get; init; }
}
