using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What happens when a container ends in a certain way.</summary>
[ApiMessage("io.k8s.api.core.v1.ContainerRestartRule")]
public sealed partial record ContainerRestartRule
{
    /// <summary>What is done: Restart restarts the container, RestartAllContainers all of the pod.</summary>
    [Field(1, "action", Required = true, OmitZero = true, GoType = "v1.ContainerRestartRuleAction")]
    public string Action { get; init; } = "";

    /// <summary>The exit codes that the rule is for.</summary>
    [Field(2, "exitCodes")]
    public ContainerRestartRuleOnExitCodes? ExitCodes { get; init; }
}
