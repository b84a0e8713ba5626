using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.CSIVolumeSource")]
public sealed partial record CSIVolumeSource
{
    [Field(1, "driver", Required = true)]
    public string Driver { get; init; } = "";

    [Field(2, "readOnly")]
    public bool? ReadOnly { get; init; }

    [Field(3, "fsType")]
    public string? FsType { get; init; }

    [Field(4, "volumeAttributes")]
    public ApiMap<string> VolumeAttributes { get; init; }

    [Field(5, "nodePublishSecretRef")]
    public LocalObjectReference? NodePublishSecretRef { get; init; }
}
