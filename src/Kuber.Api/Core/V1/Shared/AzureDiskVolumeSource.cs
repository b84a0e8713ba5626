using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A data disk of Azure that is mounted on the node and then in the pod.</summary>
[ApiMessage("io.k8s.api.core.v1.AzureDiskVolumeSource")]
public sealed partial record AzureDiskVolumeSource
{
    /// <summary>The name of the disk in the blob storage.</summary>
    [Field(1, "diskName", Required = true)]
    public string DiskName { get; init; } = "";

    /// <summary>The URI of the disk in the blob storage.</summary>
    [Field(2, "diskURI", Required = true)]
    public string DiskURI { get; init; } = "";

    /// <summary>How the host caches the disk: None, ReadOnly or ReadWrite.</summary>
    [Field(3, "cachingMode", GoType = "v1.AzureDataDiskCachingMode")]
    [Default("\"ReadWrite\"")]
    [Enum("None", "ReadOnly", "ReadWrite")]
    public string CachingMode { get; init; } = "";

    /// <summary>The file system on the disk; ext4 by default.</summary>
    [Field(4, "fsType")]
    [Default("\"ext4\"")]
    public string FsType { get; init; } = "";

    /// <summary>Mounts the disk for reading only; false by default.</summary>
    [Field(5, "readOnly")]
    [Default("false")]
    public bool? ReadOnly { get; init; }

    /// <summary>Shared for several blob disks in one storage account, Dedicated for one in an account of its own, Managed for a managed disk.</summary>
    [Field(6, "kind", GoType = "v1.AzureDataDiskKind")]
    [Default("\"Shared\"")]
    [Enum("Dedicated", "Managed", "Shared")]
    public string Kind { get; init; } = "";
}
