using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ConfigMapVolumeSource")]
public sealed partial record ConfigMapVolumeSource
{
    [Field(1, "localObjectReference", Inline = true)]
    public LocalObjectReference LocalObjectReference { get; init; } = LocalObjectReference.Empty;

    [Field(2, "items")]
    [ListType("atomic")]
    public ApiList<KeyToPath> Items { get; init; }

    [Field(3, "defaultMode")]
    public int? DefaultMode { get; init; }

    [Field(4, "optional")]
    public bool? Optional { get; init; }
}
