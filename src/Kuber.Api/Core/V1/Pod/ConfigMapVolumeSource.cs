using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Entries of a ConfigMap, as files of a volume.</summary>
[ApiMessage("io.k8s.api.core.v1.ConfigMapVolumeSource")]
public sealed partial record ConfigMapVolumeSource
{
    /// <summary>The ConfigMap, in the pod's namespace.</summary>
    [Field(1, "localObjectReference", Inline = true)]
    public LocalObjectReference LocalObjectReference { get; init; } = LocalObjectReference.Empty;

    /// <summary>Which keys become which files; all keys, named as they are, when empty.</summary>
    [Field(2, "items")]
    [ListType("atomic")]
    public ApiList<KeyToPath> Items { get; init; }

    /// <summary>The permission bits of files without a mode of their own, 0 to 0777; 0644 by default.</summary>
    [Field(3, "defaultMode")]
    public int? DefaultMode { get; init; }

    /// <summary>Lets the pod start although the ConfigMap or a listed key is missing.</summary>
    [Field(4, "optional")]
    public bool? Optional { get; init; }
}
