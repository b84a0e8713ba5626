using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>LinuxPodSandboxConfig of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record LinuxPodSandboxConfig
{
    [Field(1, "cgroupParent")]
    public string CgroupParent { get; init; } = "";

    [Field(2, "securityContext")]
    public LinuxSandboxSecurityContext? SecurityContext { get; init; }

    [Field(3, "sysctls")]
    public ApiMap<string> Sysctls { get; init; }

    [Field(4, "overhead")]
    public LinuxContainerResources? Overhead { get; init; }

    [Field(5, "resources")]
    public LinuxContainerResources? Resources { get; init; }
}
