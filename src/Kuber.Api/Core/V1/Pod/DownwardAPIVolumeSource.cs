using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.DownwardAPIVolumeSource")]
public sealed partial record DownwardAPIVolumeSource
{
    [Field(1, "items")]
    [ListType("atomic")]
    public ApiList<DownwardAPIVolumeFile> Items { get; init; }

    [Field(2, "defaultMode")]
    public int? DefaultMode { get; init; }
}
