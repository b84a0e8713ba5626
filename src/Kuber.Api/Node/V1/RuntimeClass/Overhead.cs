using Kuber.Api.Runtime;

namespace Kuber.Api.Node.V1;

[ApiMessage("io.k8s.api.node.v1.Overhead")]
public sealed partial record Overhead
{
    [Field(1, "podFixed", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> PodFixed { get; init; }
}
