using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>A priority level.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationReference")]
public sealed partial record PriorityLevelConfigurationReference
{
    /// <summary>The name of the PriorityLevelConfiguration.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";
}
