using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ContainerRestartRule")]
public sealed partial record ContainerRestartRule
{
    [Field(1, "action", Required = true, OmitZero = true, GoType = "v1.ContainerRestartRuleAction")]
    public string Action { get; init; } = "";

    [Field(2, "exitCodes")]
    public ContainerRestartRuleOnExitCodes? ExitCodes { get; init; }
}
