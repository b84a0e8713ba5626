using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

[ApiMessage("io.k8s.api.storage.v1.CSINodeDriver")]
public sealed partial record CSINodeDriver
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "nodeID", Required = true)]
    public string NodeID { get; init; } = "";

    [Field(3, "topologyKeys", AlwaysWritten = true)]
    [ListType("atomic")]
    public ApiList<string> TopologyKeys { get; init; }

    [Field(4, "allocatable")]
    public VolumeNodeResources? Allocatable { get; init; }
}
