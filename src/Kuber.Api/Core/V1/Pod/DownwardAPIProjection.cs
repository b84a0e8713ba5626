using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.DownwardAPIProjection")]
public sealed partial record DownwardAPIProjection
{
    [Field(1, "items")]
    [ListType("atomic")]
    public ApiList<DownwardAPIVolumeFile> Items { get; init; }
}
