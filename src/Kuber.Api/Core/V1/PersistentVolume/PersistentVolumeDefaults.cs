namespace Kuber.Api.Core.V1;

/// <summary>What a persistent volume gets where the user says nothing.</summary>
internal static class PersistentVolumeDefaults
{
    /// <summary>The volume with defaults.</summary>
    public static PersistentVolume Apply(PersistentVolume volume)
    {
        var spec = Apply(volume.Spec);
        if (spec.PersistentVolumeReclaimPolicy.Length == 0 || spec.VolumeMode is null)
        {
            spec = spec with
            {
                PersistentVolumeReclaimPolicy = spec.PersistentVolumeReclaimPolicy.Length > 0 ? spec.PersistentVolumeReclaimPolicy : "Retain",
                VolumeMode = spec.VolumeMode ?? "Filesystem",
            };
        }

        var status = volume.Status.Phase.Length > 0 ? volume.Status : volume.Status with { Phase = "Pending" };
        return ReferenceEquals(spec, volume.Spec) && ReferenceEquals(status, volume.Status) ? volume : volume with { Spec = spec, Status = status };
    }

    /// <summary>The spec with the defaults that a spec inside of another object gets too.</summary>
    public static PersistentVolumeSpec Apply(PersistentVolumeSpec spec)
    {
        var capacity = ResourceListDefaults.Round(spec.Capacity);
        var source = Apply(spec.PersistentVolumeSource);
        return capacity.IsSame(spec.Capacity) && ReferenceEquals(source, spec.PersistentVolumeSource) ? spec : spec with { Capacity = capacity, PersistentVolumeSource = source };
    }

    private static PersistentVolumeSource Apply(PersistentVolumeSource source) => source switch
    {
        { HostPath: { Type: null } path } => source with { HostPath = VolumeSourceDefaults.HostPath(path) },
        { Iscsi: { IscsiInterface.Length: 0 } iscsi } => source with { Iscsi = iscsi with { IscsiInterface = "default" } },
        { Rbd: { } rbd } when rbd.Pool.Length == 0 || rbd.User.Length == 0 || rbd.Keyring.Length == 0 =>
            source with { Rbd = rbd with { Pool = Or(rbd.Pool, "rbd"), User = Or(rbd.User, "admin"), Keyring = Or(rbd.Keyring, "/etc/ceph/keyring") } },
        { AzureDisk: { } disk } when VolumeSourceDefaults.AzureDisk(disk) is var full && !ReferenceEquals(full, disk) => source with { AzureDisk = full },
        { ScaleIO: { } scale } when scale.StorageMode.Length == 0 || scale.FsType.Length == 0 =>
            source with { ScaleIO = scale with { StorageMode = Or(scale.StorageMode, "ThinProvisioned"), FsType = Or(scale.FsType, "xfs") } },
        _ => source,
    };

    private static string Or(string value, string other) => value.Length > 0 ? value : other;
}
