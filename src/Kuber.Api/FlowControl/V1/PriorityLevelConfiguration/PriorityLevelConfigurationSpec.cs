using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationSpec")]
[Union("exempt", "limited", Discriminator = "type")]
public sealed partial record PriorityLevelConfigurationSpec
{
    [Field(1, "type", Required = true, GoType = "v1.PriorityLevelEnablement")]
    public string Type { get; init; } = "";

    [Field(2, "limited")]
    public LimitedPriorityLevelConfiguration? Limited { get; init; }

    [Field(3, "exempt")]
    public ExemptPriorityLevelConfiguration? Exempt { get; init; }
}
