using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A gate that keeps a pod from being scheduled until it is removed.</summary>
[ApiMessage("io.k8s.api.core.v1.PodSchedulingGate")]
public sealed partial record PodSchedulingGate
{
    /// <summary>The name of the gate, unique in the pod.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";
}
