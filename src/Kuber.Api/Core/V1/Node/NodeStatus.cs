using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeStatus")]
public sealed partial record NodeStatus
{
    [Field(1, "capacity", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Capacity { get; init; }

    [Field(2, "allocatable", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Allocatable { get; init; }

    [Field(3, "phase", GoType = "v1.NodePhase")]
    [Enum("Pending", "Running", "Terminated")]
    public string Phase { get; init; } = "";

    [Field(4, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<NodeCondition> Conditions { get; init; }

    [Field(5, "addresses")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<NodeAddress> Addresses { get; init; }

    [Field(6, "daemonEndpoints", AlwaysWritten = true)]
    public NodeDaemonEndpoints DaemonEndpoints { get; init; } = NodeDaemonEndpoints.Empty;

    [Field(7, "nodeInfo", AlwaysWritten = true)]
    public NodeSystemInfo NodeInfo { get; init; } = NodeSystemInfo.Empty;

    [Field(8, "images")]
    [ListType("atomic")]
    public ApiList<ContainerImage> Images { get; init; }

    [Field(9, "volumesInUse", GoType = "[]v1.UniqueVolumeName")]
    [ListType("atomic")]
    public ApiList<string> VolumesInUse { get; init; }

    [Field(10, "volumesAttached")]
    [ListType("atomic")]
    public ApiList<AttachedVolume> VolumesAttached { get; init; }

    [Field(11, "config")]
    public NodeConfigStatus? Config { get; init; }

    [Field(12, "runtimeHandlers")]
    [ListType("atomic")]
    public ApiList<NodeRuntimeHandler> RuntimeHandlers { get; init; }

    [Field(13, "features")]
    public NodeFeatures? Features { get; init; }

    [Field(14, "declaredFeatures")]
    [ListType("atomic")]
    public ApiList<string> DeclaredFeatures { get; init; }
}
