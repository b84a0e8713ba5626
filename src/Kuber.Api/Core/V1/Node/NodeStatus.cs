using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a node is.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeStatus")]
public sealed partial record NodeStatus
{
    /// <summary>All the resources of the node.</summary>
    [Field(1, "capacity", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Capacity { get; init; }

    /// <summary>The resources that pods may use: capacity less what is set aside.</summary>
    [Field(2, "allocatable", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Allocatable { get; init; }

    /// <summary>No longer used.</summary>
    [Field(3, "phase", GoType = "v1.NodePhase")]
    [Enum("Pending", "Running", "Terminated")]
    public string Phase { get; init; } = "";

    /// <summary>Statements about the node, such as whether it is Ready.</summary>
    [Field(4, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<NodeCondition> Conditions { get; init; }

    /// <summary>The addresses of the node.</summary>
    [Field(5, "addresses")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<NodeAddress> Addresses { get; init; }

    /// <summary>Ports of the node's daemons.</summary>
    [Field(6, "daemonEndpoints", AlwaysWritten = true)]
    public NodeDaemonEndpoints DaemonEndpoints { get; init; } = NodeDaemonEndpoints.Empty;

    /// <summary>Versions and ids of the machine.</summary>
    [Field(7, "nodeInfo", AlwaysWritten = true)]
    public NodeSystemInfo NodeInfo { get; init; } = NodeSystemInfo.Empty;

    /// <summary>Images that the node has, the largest first; not all may be listed.</summary>
    [Field(8, "images")]
    [ListType("atomic")]
    public ApiList<ContainerImage> Images { get; init; }

    /// <summary>Volumes that pods of the node have mounted; they must not be detached.</summary>
    [Field(9, "volumesInUse", GoType = "[]v1.UniqueVolumeName")]
    [ListType("atomic")]
    public ApiList<string> VolumesInUse { get; init; }

    /// <summary>Volumes that are attached to the node.</summary>
    [Field(10, "volumesAttached")]
    [ListType("atomic")]
    public ApiList<AttachedVolume> VolumesAttached { get; init; }

    /// <summary>No longer used.</summary>
    [Field(11, "config")]
    public NodeConfigStatus? Config { get; init; }

    /// <summary>The runtimes that the node offers.</summary>
    [Field(12, "runtimeHandlers")]
    [ListType("atomic")]
    public ApiList<NodeRuntimeHandler> RuntimeHandlers { get; init; }

    /// <summary>What the container runtime can do, whatever the runtime class.</summary>
    [Field(13, "features")]
    public NodeFeatures? Features { get; init; }

    /// <summary>Features of the node that the scheduler and admission look at.</summary>
    [Field(14, "declaredFeatures")]
    [ListType("atomic")]
    public ApiList<string> DeclaredFeatures { get; init; }
}
