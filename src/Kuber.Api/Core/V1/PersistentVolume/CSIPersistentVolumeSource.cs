using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.CSIPersistentVolumeSource")]
public sealed partial record CSIPersistentVolumeSource
{
    [Field(1, "driver", Required = true)]
    public string Driver { get; init; } = "";

    [Field(2, "volumeHandle", Required = true)]
    public string VolumeHandle { get; init; } = "";

    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }

    [Field(4, "fsType")]
    public string FsType { get; init; } = "";

    [Field(5, "volumeAttributes")]
    public ApiMap<string> VolumeAttributes { get; init; }

    [Field(6, "controllerPublishSecretRef")]
    public SecretReference? ControllerPublishSecretRef { get; init; }

    [Field(7, "nodeStageSecretRef")]
    public SecretReference? NodeStageSecretRef { get; init; }

    [Field(8, "nodePublishSecretRef")]
    public SecretReference? NodePublishSecretRef { get; init; }

    [Field(9, "controllerExpandSecretRef")]
    public SecretReference? ControllerExpandSecretRef { get; init; }

    [Field(10, "nodeExpandSecretRef")]
    public SecretReference? NodeExpandSecretRef { get; init; }
}
