using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>The CSI drivers of a node.</summary>
[ApiMessage("io.k8s.api.storage.v1.CSINodeSpec")]
public sealed partial record CSINodeSpec
{
    /// <summary>The drivers, each once.</summary>
    [Field(1, "drivers", Required = true)]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<CSINodeDriver> Drivers { get; init; }
}
