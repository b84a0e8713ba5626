using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Facts about the pod itself, as files of a projected volume.</summary>
[ApiMessage("io.k8s.api.core.v1.DownwardAPIProjection")]
public sealed partial record DownwardAPIProjection
{
    /// <summary>Which facts become which files.</summary>
    [Field(1, "items")]
    [ListType("atomic")]
    public ApiList<DownwardAPIVolumeFile> Items { get; init; }
}
