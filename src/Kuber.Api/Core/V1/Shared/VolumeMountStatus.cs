using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a volume is mounted in a container.</summary>
[ApiMessage("io.k8s.api.core.v1.VolumeMountStatus")]
public sealed partial record VolumeMountStatus
{
    /// <summary>The volume of the pod.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Where the volume appears in the container.</summary>
    [Field(2, "mountPath", Required = true)]
    public string MountPath { get; init; } = "";

    /// <summary>Whether the container only reads.</summary>
    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }

    /// <summary>Whether what is mounted below is read-only too: Disabled or Enabled.</summary>
    [Field(4, "recursiveReadOnly", GoType = "v1.RecursiveReadOnlyMode")]
    public string? RecursiveReadOnly { get; init; }

    /// <summary>More about the volume.</summary>
    [Field(5, "volumeStatus")]
    public VolumeStatus? VolumeStatus { get; init; }
}
