using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>What a driver gets where its author says nothing.</summary>
internal static class CSIDriverDefaults
{
    private static readonly ApiList<string> PersistentOnly = ["Persistent"];

    /// <summary>The driver with defaults.</summary>
    public static CSIDriver Apply(CSIDriver driver)
    {
        var spec = driver.Spec;
        return spec is { AttachRequired: not null, PodInfoOnMount: not null, StorageCapacity: not null, FsGroupPolicy: not null, RequiresRepublish: not null, SeLinuxMount: not null, VolumeLifecycleModes.IsEmpty: false }
            ? driver
            : driver with
            {
                Spec = spec with
                {
                    AttachRequired = spec.AttachRequired ?? true,
                    PodInfoOnMount = spec.PodInfoOnMount ?? false,
                    StorageCapacity = spec.StorageCapacity ?? false,
                    FsGroupPolicy = spec.FsGroupPolicy ?? "ReadWriteOnceWithFSType",
                    VolumeLifecycleModes = spec.VolumeLifecycleModes.IsEmpty ? PersistentOnly : spec.VolumeLifecycleModes,
                    RequiresRepublish = spec.RequiresRepublish ?? false,
                    SeLinuxMount = spec.SeLinuxMount ?? false,
                },
            };
    }
}
