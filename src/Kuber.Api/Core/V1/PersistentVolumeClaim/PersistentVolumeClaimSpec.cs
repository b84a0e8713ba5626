using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What storage is wanted.</summary>
[ApiMessage("io.k8s.api.core.v1.PersistentVolumeClaimSpec")]
public sealed partial record PersistentVolumeClaimSpec
{
    /// <summary>How the volume must be usable: ReadWriteOnce by one node, ReadOnlyMany and ReadWriteMany by many, ReadWriteOncePod by one pod.</summary>
    [Field(1, "accessModes", GoType = "[]v1.PersistentVolumeAccessMode")]
    [Enum("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod")]
    [ListType("atomic")]
    public ApiList<string> AccessModes { get; init; }

    /// <summary>Which volumes, by their labels, may be bound; all when not set.</summary>
    [Field(4, "selector")]
    public LabelSelector? Selector { get; init; }

    /// <summary>The least size of the storage; it may be raised later where the class allows it.</summary>
    [Field(2, "resources", AlwaysWritten = true)]
    public VolumeResourceRequirements Resources { get; init; } = VolumeResourceRequirements.Empty;

    /// <summary>The persistent volume to bind to, or that is bound.</summary>
    [Field(3, "volumeName")]
    public string VolumeName { get; init; } = "";

    /// <summary>The StorageClass of the volume; the default class when not set, volumes without class when empty.</summary>
    [Field(5, "storageClassName")]
    public string? StorageClassName { get; init; }

    /// <summary>Filesystem for a mounted file system, Block for a raw device; Filesystem by default.</summary>
    [Field(6, "volumeMode", GoType = "v1.PersistentVolumeMode")]
    [Enum("Block", "Filesystem")]
    public string? VolumeMode { get; init; }

    /// <summary>A snapshot or claim in this namespace that the volume starts with.</summary>
    [Field(7, "dataSource")]
    public TypedLocalObjectReference? DataSource { get; init; }

    /// <summary>Any object that the volume starts with, also of kinds that dataSource ignores and of another namespace.</summary>
    [Field(8, "dataSourceRef")]
    public TypedObjectReference? DataSourceRef { get; init; }

    /// <summary>The VolumeAttributesClass of the volume; it may be changed later.</summary>
    [Field(9, "volumeAttributesClassName")]
    public string? VolumeAttributesClassName { get; init; }
}
