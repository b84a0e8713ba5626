using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>How a priority level treats requests.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationSpec")]
[Union("exempt", "limited", Discriminator = "type")]
public sealed partial record PriorityLevelConfigurationSpec
{
    /// <summary>Exempt never lets requests wait, Limited does.</summary>
    [Field(1, "type", Required = true, GoType = "v1.PriorityLevelEnablement")]
    public string Type { get; init; } = "";

    /// <summary>Settings of a limited level; only with type Limited, and needed there.</summary>
    [Field(2, "limited")]
    public LimitedPriorityLevelConfiguration? Limited { get; init; }

    /// <summary>Settings of an exempt level; only with type Exempt.</summary>
    [Field(3, "exempt")]
    public ExemptPriorityLevelConfiguration? Exempt { get; init; }
}
