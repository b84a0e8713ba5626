using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ProjectedVolumeSource")]
public sealed partial record ProjectedVolumeSource
{
    [Field(1, "sources", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<VolumeProjection> Sources { get; init; }

    [Field(2, "defaultMode")]
    public int? DefaultMode { get; init; }
}
