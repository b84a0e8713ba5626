using Kuber.Api.Runtime;

namespace Kuber.Api.Node.V1;

/// <summary>What a runtime itself needs.</summary>
[ApiMessage("io.k8s.api.node.v1.Overhead")]
public sealed partial record Overhead
{
    /// <summary>What is needed for each pod, by resource.</summary>
    [Field(1, "podFixed", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> PodFixed { get; init; }
}
