using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

[ApiMessage("io.k8s.api.storage.v1.CSINodeSpec")]
public sealed partial record CSINodeSpec
{
    [Field(1, "drivers", Required = true)]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<CSINodeDriver> Drivers { get; init; }
}
