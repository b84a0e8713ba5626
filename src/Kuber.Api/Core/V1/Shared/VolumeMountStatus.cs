using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.VolumeMountStatus")]
public sealed partial record VolumeMountStatus
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "mountPath", Required = true)]
    public string MountPath { get; init; } = "";

    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }

    [Field(4, "recursiveReadOnly", GoType = "v1.RecursiveReadOnlyMode")]
    public string? RecursiveReadOnly { get; init; }

    [Field(5, "volumeStatus")]
    public VolumeStatus? VolumeStatus { get; init; }
}
