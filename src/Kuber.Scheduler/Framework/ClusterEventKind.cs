namespace Kuber.Scheduler.Framework;

/// <summary>Changes of the cluster that may make a pod schedulable.</summary>
[Flags]
internal enum ClusterEventKind
{
    /// <summary>No event.</summary>
    None = 0,

    /// <summary>A node came.</summary>
    NodeAdded = 1 << 0,

    /// <summary>A node's allocatable resources changed.</summary>
    NodeAllocatable = 1 << 1,

    /// <summary>A node's labels changed.</summary>
    NodeLabels = 1 << 2,

    /// <summary>A node's taints or its unschedulable mark changed.</summary>
    NodeTaints = 1 << 3,

    /// <summary>An assigned pod came.</summary>
    PodAdded = 1 << 4,

    /// <summary>An assigned pod's labels or requests changed.</summary>
    PodUpdated = 1 << 5,

    /// <summary>An assigned pod went.</summary>
    PodDeleted = 1 << 6,

    /// <summary>The pod itself changed.</summary>
    OwnPodUpdated = 1 << 7,

    /// <summary>A claim, volume, storage class or CSI node came or changed.</summary>
    Storage = 1 << 8,

    /// <summary>A namespace's labels changed.</summary>
    NamespaceLabels = 1 << 9,

    /// <summary>Any change of nodes.</summary>
    AnyNode = NodeAdded | NodeAllocatable | NodeLabels | NodeTaints,
}
