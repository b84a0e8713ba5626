using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.SecretProjection")]
public sealed partial record SecretProjection
{
    [Field(1, "localObjectReference", Inline = true)]
    public LocalObjectReference LocalObjectReference { get; init; } = LocalObjectReference.Empty;

    [Field(2, "items")]
    [ListType("atomic")]
    public ApiList<KeyToPath> Items { get; init; }

    [Field(4, "optional")]
    public bool? Optional { get; init; }
}
