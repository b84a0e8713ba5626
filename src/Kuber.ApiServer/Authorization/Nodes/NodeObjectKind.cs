namespace Kuber.ApiServer.Authorization.Nodes;

/// <summary>The kinds of objects that a node may use only where its pods need them.</summary>
internal enum NodeObjectKind
{
    /// <summary>A pod.</summary>
    Pod,

    /// <summary>A Secret.</summary>
    Secret,

    /// <summary>A ConfigMap.</summary>
    ConfigMap,

    /// <summary>A ServiceAccount.</summary>
    ServiceAccount,

    /// <summary>A PersistentVolumeClaim.</summary>
    PersistentVolumeClaim,

    /// <summary>A PersistentVolume.</summary>
    PersistentVolume,

    /// <summary>A ResourceClaim.</summary>
    ResourceClaim,

    /// <summary>A VolumeAttachment.</summary>
    VolumeAttachment,

    /// <summary>A ResourceSlice.</summary>
    ResourceSlice,
}
