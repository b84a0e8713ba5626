using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What a persistent volume is, and how it may be used.</summary>
[ApiMessage("io.k8s.api.core.v1.PersistentVolumeSpec")]
public sealed partial record PersistentVolumeSpec
{
    /// <summary>The size of the volume, under storage.</summary>
    [Field(1, "capacity", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Capacity { get; init; }

    /// <summary>What holds the data.</summary>
    [Field(2, "persistentVolumeSource", Inline = true)]
    public PersistentVolumeSource PersistentVolumeSource { get; init; } = PersistentVolumeSource.Empty;

    /// <summary>All ways in which the volume can be used: ReadWriteOnce by one node, ReadOnlyMany and ReadWriteMany by many, ReadWriteOncePod by one pod.</summary>
    [Field(3, "accessModes", GoType = "[]v1.PersistentVolumeAccessMode")]
    [Enum("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod")]
    [ListType("atomic")]
    public ApiList<string> AccessModes { get; init; }

    /// <summary>The claim that the volume is bound to, or kept for.</summary>
    [Field(4, "claimRef")]
    [MapType("granular")]
    public ObjectReference? ClaimRef { get; init; }

    /// <summary>What happens when the claim is gone: Retain keeps volume and data, Delete removes both, Recycle wipes the data and is deprecated.</summary>
    [Field(5, "persistentVolumeReclaimPolicy", GoType = "v1.PersistentVolumeReclaimPolicy")]
    [Enum("Delete", "Recycle", "Retain")]
    public string PersistentVolumeReclaimPolicy { get; init; } = "";

    /// <summary>The StorageClass of the volume; empty for none.</summary>
    [Field(6, "storageClassName")]
    public string StorageClassName { get; init; } = "";

    /// <summary>Options for mount, such as ro or soft; a wrong one makes mounting fail.</summary>
    [Field(7, "mountOptions")]
    [ListType("atomic")]
    public ApiList<string> MountOptions { get; init; }

    /// <summary>Filesystem for a mounted file system, Block for a raw device; Filesystem by default.</summary>
    [Field(8, "volumeMode", GoType = "v1.PersistentVolumeMode")]
    [Enum("Block", "Filesystem")]
    public string? VolumeMode { get; init; }

    /// <summary>The nodes from which the volume can be reached.</summary>
    [Field(9, "nodeAffinity")]
    public VolumeNodeAffinity? NodeAffinity { get; init; }

    /// <summary>The VolumeAttributesClass of the volume.</summary>
    [Field(10, "volumeAttributesClassName")]
    public string? VolumeAttributesClassName { get; init; }
}
