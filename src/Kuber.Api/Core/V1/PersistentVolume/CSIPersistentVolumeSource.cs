using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A volume of a CSI driver, for a persistent volume.</summary>
[ApiMessage("io.k8s.api.core.v1.CSIPersistentVolumeSource")]
public sealed partial record CSIPersistentVolumeSource
{
    /// <summary>The name of the CSI driver.</summary>
    [Field(1, "driver", Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>The id that the driver gave the volume; it cannot change.</summary>
    [Field(2, "volumeHandle", Required = true)]
    public string VolumeHandle { get; init; } = "";

    /// <summary>Tells the driver to publish the volume for reading only.</summary>
    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }

    /// <summary>The file system to mount, such as ext4.</summary>
    [Field(4, "fsType")]
    public string FsType { get; init; } = "";

    /// <summary>Attributes of the volume that are passed to the driver.</summary>
    [Field(5, "volumeAttributes")]
    public ApiMap<string> VolumeAttributes { get; init; }

    /// <summary>The Secret that the driver gets when the volume is attached to a node or detached.</summary>
    [Field(6, "controllerPublishSecretRef")]
    public SecretReference? ControllerPublishSecretRef { get; init; }

    /// <summary>The Secret that the driver gets when a node stages the volume.</summary>
    [Field(7, "nodeStageSecretRef")]
    public SecretReference? NodeStageSecretRef { get; init; }

    /// <summary>The Secret that the driver gets when a node publishes the volume to a pod.</summary>
    [Field(8, "nodePublishSecretRef")]
    public SecretReference? NodePublishSecretRef { get; init; }

    /// <summary>The Secret that the driver gets when the controller makes the volume larger.</summary>
    [Field(9, "controllerExpandSecretRef")]
    public SecretReference? ControllerExpandSecretRef { get; init; }

    /// <summary>The Secret that the driver gets when the node makes the volume larger.</summary>
    [Field(10, "nodeExpandSecretRef")]
    public SecretReference? NodeExpandSecretRef { get; init; }
}
