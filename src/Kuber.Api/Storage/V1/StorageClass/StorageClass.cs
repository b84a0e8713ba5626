using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

[ApiMessage("io.k8s.api.storage.v1.StorageClass")]
[ApiKind("storage.k8s.io", "v1", "StorageClass")]
public sealed partial record StorageClass : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "provisioner", Required = true)]
    public string Provisioner { get; init; } = "";

    [Field(3, "parameters")]
    public ApiMap<string> Parameters { get; init; }

    [Field(4, "reclaimPolicy", GoType = "v1.PersistentVolumeReclaimPolicy")]
    [Enum("Delete", "Recycle", "Retain")]
    public string? ReclaimPolicy { get; init; }

    [Field(5, "mountOptions")]
    [ListType("atomic")]
    public ApiList<string> MountOptions { get; init; }

    [Field(6, "allowVolumeExpansion")]
    public bool? AllowVolumeExpansion { get; init; }

    [Field(7, "volumeBindingMode", GoType = "v1.VolumeBindingMode")]
    [Enum("Immediate", "WaitForFirstConsumer")]
    public string? VolumeBindingMode { get; init; }

    [Field(8, "allowedTopologies")]
    [ListType("atomic")]
    public ApiList<TopologySelectorTerm> AllowedTopologies { get; init; }
}
