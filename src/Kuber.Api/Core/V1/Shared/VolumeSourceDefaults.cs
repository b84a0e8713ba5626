namespace Kuber.Api.Core.V1;

/// <summary>Defaults of sources that volumes of pods and persistent volumes share.</summary>
internal static class VolumeSourceDefaults
{
    /// <summary>A directory of the host: of any type.</summary>
    public static HostPathVolumeSource HostPath(HostPathVolumeSource path) => path.Type is null ? path with { Type = "" } : path;

    /// <summary>A disk of Microsoft's cloud.</summary>
    public static AzureDiskVolumeSource AzureDisk(AzureDiskVolumeSource disk) => disk is { CachingMode.Length: > 0, Kind.Length: > 0, FsType.Length: > 0, ReadOnly: not null }
        ? disk
        : disk with
        {
            CachingMode = disk.CachingMode is { Length: > 0 } mode ? mode : "ReadWrite",
            Kind = disk.Kind is { Length: > 0 } kind ? kind : "Shared",
            FsType = disk.FsType is { Length: > 0 } type ? type : "ext4",
            ReadOnly = disk.ReadOnly ?? false,
        };
}
