using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>A kind of storage from which claims get new volumes.</summary>
[ApiMessage("io.k8s.api.storage.v1.StorageClass")]
[ApiKind("storage.k8s.io", "v1", "StorageClass")]
public sealed partial record StorageClass : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Who makes the volumes, such as a CSI driver; it cannot change.</summary>
    [Field(2, "provisioner", Required = true)]
    public string Provisioner { get; init; } = "";

    /// <summary>Parameters for who makes the volumes; at most 512, and they cannot change.</summary>
    [Field(3, "parameters")]
    public ApiMap<string> Parameters { get; init; }

    /// <summary>What happens to a volume when its claim is gone: Delete or Retain; Delete by default.</summary>
    [Field(4, "reclaimPolicy", GoType = "v1.PersistentVolumeReclaimPolicy")]
    [Enum("Delete", "Recycle", "Retain")]
    public string? ReclaimPolicy { get; init; }

    /// <summary>Options for mount of the volumes, such as ro; not checked.</summary>
    [Field(5, "mountOptions")]
    [ListType("atomic")]
    public ApiList<string> MountOptions { get; init; }

    /// <summary>Whether claims may ask for more later.</summary>
    [Field(6, "allowVolumeExpansion")]
    public bool? AllowVolumeExpansion { get; init; }

    /// <summary>Immediate makes the volume at once, WaitForFirstConsumer when a pod that uses it is scheduled; Immediate by default.</summary>
    [Field(7, "volumeBindingMode", GoType = "v1.VolumeBindingMode")]
    [Enum("Immediate", "WaitForFirstConsumer")]
    public string? VolumeBindingMode { get; init; }

    /// <summary>Places where volumes may be made; everywhere when empty.</summary>
    [Field(8, "allowedTopologies")]
    [ListType("atomic")]
    public ApiList<TopologySelectorTerm> AllowedTopologies { get; init; }
}
