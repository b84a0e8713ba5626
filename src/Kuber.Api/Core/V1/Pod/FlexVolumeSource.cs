using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A volume of a Flexvolume driver, for a volume in a pod.</summary>
[ApiMessage("io.k8s.api.core.v1.FlexVolumeSource")]
public sealed partial record FlexVolumeSource
{
    /// <summary>The name of the driver.</summary>
    [Field(1, "driver", Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>The file system to mount; the driver's choice when empty.</summary>
    [Field(2, "fsType")]
    public string FsType { get; init; } = "";

    /// <summary>The Secret, in the pod's namespace, whose entries the driver is given.</summary>
    [Field(3, "secretRef")]
    public LocalObjectReference? SecretRef { get; init; }

    /// <summary>Mounts the volume for reading only.</summary>
    [Field(4, "readOnly")]
    public bool ReadOnly { get; init; }

    /// <summary>More options for the driver.</summary>
    [Field(5, "options")]
    public ApiMap<string> Options { get; init; }
}
