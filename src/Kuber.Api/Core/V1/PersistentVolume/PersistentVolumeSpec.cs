using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PersistentVolumeSpec")]
public sealed partial record PersistentVolumeSpec
{
    [Field(1, "capacity", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Capacity { get; init; }

    [Field(2, "persistentVolumeSource", Inline = true)]
    public PersistentVolumeSource PersistentVolumeSource { get; init; } = PersistentVolumeSource.Empty;

    [Field(3, "accessModes", GoType = "[]v1.PersistentVolumeAccessMode")]
    [Enum("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod")]
    [ListType("atomic")]
    public ApiList<string> AccessModes { get; init; }

    [Field(4, "claimRef")]
    [MapType("granular")]
    public ObjectReference? ClaimRef { get; init; }

    [Field(5, "persistentVolumeReclaimPolicy", GoType = "v1.PersistentVolumeReclaimPolicy")]
    [Enum("Delete", "Recycle", "Retain")]
    public string PersistentVolumeReclaimPolicy { get; init; } = "";

    [Field(6, "storageClassName")]
    public string StorageClassName { get; init; } = "";

    [Field(7, "mountOptions")]
    [ListType("atomic")]
    public ApiList<string> MountOptions { get; init; }

    [Field(8, "volumeMode", GoType = "v1.PersistentVolumeMode")]
    [Enum("Block", "Filesystem")]
    public string? VolumeMode { get; init; }

    [Field(9, "nodeAffinity")]
    public VolumeNodeAffinity? NodeAffinity { get; init; }

    [Field(10, "volumeAttributesClassName")]
    public string? VolumeAttributesClassName { get; init; }
}
