using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A disk or folder of one node, for a persistent volume with node affinity.</summary>
[ApiMessage("io.k8s.api.core.v1.LocalVolumeSource")]
public sealed partial record LocalVolumeSource
{
    /// <summary>The path of the disk, partition or folder on the node.</summary>
    [Field(1, "path", Required = true)]
    public string Path { get; init; } = "";

    /// <summary>The file system, if path is a block device; found out when not set.</summary>
    [Field(2, "fsType")]
    public string? FsType { get; init; }
}
