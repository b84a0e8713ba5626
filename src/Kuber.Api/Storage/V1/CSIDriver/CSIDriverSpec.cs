using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>What a CSI driver can do and needs.</summary>
[ApiMessage("io.k8s.api.storage.v1.CSIDriverSpec")]
public sealed partial record CSIDriverSpec
{
    /// <summary>Whether volumes must be attached to a node first; true by default, and it cannot change.</summary>
    [Field(1, "attachRequired")]
    public bool? AttachRequired { get; init; }

    /// <summary>Whether the driver is told about the pod when it mounts; false by default.</summary>
    [Field(2, "podInfoOnMount")]
    public bool? PodInfoOnMount { get; init; }

    /// <summary>Persistent for volumes of claims, Ephemeral for volumes in pods; Persistent by default, and they cannot change.</summary>
    [Field(3, "volumeLifecycleModes", GoType = "[]v1.VolumeLifecycleMode")]
    [ListType("set")]
    public ApiList<string> VolumeLifecycleModes { get; init; }

    /// <summary>Whether the scheduler looks at CSIStorageCapacity objects of the driver; false by default.</summary>
    [Field(4, "storageCapacity")]
    public bool? StorageCapacity { get; init; }

    /// <summary>Who owns files: ReadWriteOnceWithFSType changes owners for such volumes, File always, None never; ReadWriteOnceWithFSType by default.</summary>
    [Field(5, "fsGroupPolicy", GoType = "v1.FSGroupPolicy")]
    public string? FsGroupPolicy { get; init; }

    /// <summary>Tokens of the pod's ServiceAccount that the driver is given when it mounts.</summary>
    [Field(6, "tokenRequests")]
    [ListType("atomic")]
    public ApiList<TokenRequest> TokenRequests { get; init; }

    /// <summary>Whether the driver is called again and again, to keep what is mounted up to date; false by default.</summary>
    [Field(7, "requiresRepublish")]
    public bool? RequiresRepublish { get; init; }

    /// <summary>Whether volumes can be mounted with an SELinux label; false by default.</summary>
    [Field(8, "seLinuxMount")]
    public bool? SeLinuxMount { get; init; }

    /// <summary>Seconds between looks at how many volumes a node can have; at least 10, never again when not set.</summary>
    [Field(9, "nodeAllocatableUpdatePeriodSeconds")]
    public long? NodeAllocatableUpdatePeriodSeconds { get; init; }

    /// <summary>Whether tokens are passed among the secrets rather than in the volume's attributes; false by default.</summary>
    [Field(10, "serviceAccountTokenInSecrets")]
    public bool? ServiceAccountTokenInSecrets { get; init; }

    /// <summary>Whether pods with such volumes keep away from nodes without the driver; false by default.</summary>
    [Field(11, "preventPodSchedulingIfMissing")]
    public bool? PreventPodSchedulingIfMissing { get; init; }
}
