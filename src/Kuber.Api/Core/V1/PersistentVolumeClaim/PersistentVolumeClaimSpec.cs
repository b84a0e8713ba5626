using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PersistentVolumeClaimSpec")]
public sealed partial record PersistentVolumeClaimSpec
{
    [Field(1, "accessModes", GoType = "[]v1.PersistentVolumeAccessMode")]
    [Enum("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod")]
    [ListType("atomic")]
    public ApiList<string> AccessModes { get; init; }

    [Field(4, "selector")]
    public LabelSelector? Selector { get; init; }

    [Field(2, "resources", AlwaysWritten = true)]
    public VolumeResourceRequirements Resources { get; init; } = VolumeResourceRequirements.Empty;

    [Field(3, "volumeName")]
    public string VolumeName { get; init; } = "";

    [Field(5, "storageClassName")]
    public string? StorageClassName { get; init; }

    [Field(6, "volumeMode", GoType = "v1.PersistentVolumeMode")]
    [Enum("Block", "Filesystem")]
    public string? VolumeMode { get; init; }

    [Field(7, "dataSource")]
    public TypedLocalObjectReference? DataSource { get; init; }

    [Field(8, "dataSourceRef")]
    public TypedObjectReference? DataSourceRef { get; init; }

    [Field(9, "volumeAttributesClassName")]
    public string? VolumeAttributesClassName { get; init; }
}
