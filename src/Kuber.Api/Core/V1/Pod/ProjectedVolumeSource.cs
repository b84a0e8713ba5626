using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A volume that puts several sources into one folder.</summary>
[ApiMessage("io.k8s.api.core.v1.ProjectedVolumeSource")]
public sealed partial record ProjectedVolumeSource
{
    /// <summary>The sources; each has its own files.</summary>
    [Field(1, "sources", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<VolumeProjection> Sources { get; init; }

    /// <summary>The permission bits of files without a mode of their own, 0 to 0777; 0644 by default.</summary>
    [Field(2, "defaultMode")]
    public int? DefaultMode { get; init; }
}
