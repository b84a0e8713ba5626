using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Facts about the pod itself, as files of a volume.</summary>
[ApiMessage("io.k8s.api.core.v1.DownwardAPIVolumeSource")]
public sealed partial record DownwardAPIVolumeSource
{
    /// <summary>Which facts become which files.</summary>
    [Field(1, "items")]
    [ListType("atomic")]
    public ApiList<DownwardAPIVolumeFile> Items { get; init; }

    /// <summary>The permission bits of files without a mode of their own, 0 to 0777; 0644 by default.</summary>
    [Field(2, "defaultMode")]
    public int? DefaultMode { get; init; }
}
