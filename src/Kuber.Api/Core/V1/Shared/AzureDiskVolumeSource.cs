using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.AzureDiskVolumeSource")]
public sealed partial record AzureDiskVolumeSource
{
    [Field(1, "diskName", Required = true)]
    public string DiskName { get; init; } = "";

    [Field(2, "diskURI", Required = true)]
    public string DiskURI { get; init; } = "";

    [Field(3, "cachingMode", GoType = "v1.AzureDataDiskCachingMode")]
    [Default("\"ReadWrite\"")]
    [Enum("None", "ReadOnly", "ReadWrite")]
    public string CachingMode { get; init; } = "";

    [Field(4, "fsType")]
    [Default("\"ext4\"")]
    public string FsType { get; init; } = "";

    [Field(5, "readOnly")]
    [Default("false")]
    public bool? ReadOnly { get; init; }

    [Field(6, "kind", GoType = "v1.AzureDataDiskKind")]
    [Default("\"Shared\"")]
    [Enum("Dedicated", "Managed", "Shared")]
    public string Kind { get; init; } = "";
}
