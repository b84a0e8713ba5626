using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A Glusterfs volume, for a volume in a pod.</summary>
[ApiMessage("io.k8s.api.core.v1.GlusterfsVolumeSource")]
public sealed partial record GlusterfsVolumeSource
{
    /// <summary>The name of the Endpoints, in the pod's namespace, with the addresses of the Glusterfs hosts.</summary>
    [Field(1, "endpoints", Required = true)]
    public string Endpoints { get; init; } = "";

    /// <summary>The name of the Glusterfs volume.</summary>
    [Field(2, "path", Required = true)]
    public string Path { get; init; } = "";

    /// <summary>Mounts the volume for reading only.</summary>
    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }
}
