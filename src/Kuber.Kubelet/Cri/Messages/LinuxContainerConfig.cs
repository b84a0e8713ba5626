using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>LinuxContainerConfig of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record LinuxContainerConfig
{
    [Field(1, "resources")]
    public LinuxContainerResources? Resources { get; init; }

    [Field(2, "securityContext")]
    public LinuxContainerSecurityContext? SecurityContext { get; init; }
}
