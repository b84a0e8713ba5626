using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>A CSI driver of a node.</summary>
[ApiMessage("io.k8s.api.storage.v1.CSINodeDriver")]
public sealed partial record CSINodeDriver
{
    /// <summary>The name of the driver.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The driver's own id of the node.</summary>
    [Field(2, "nodeID", Required = true)]
    public string NodeID { get; init; } = "";

    /// <summary>Labels of the node that say where volumes can be reached.</summary>
    [Field(3, "topologyKeys", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<string> TopologyKeys { get; init; }

    /// <summary>How many volumes of the driver the node can have.</summary>
    [Field(4, "allocatable")]
    public VolumeNodeResources? Allocatable { get; init; }
}
