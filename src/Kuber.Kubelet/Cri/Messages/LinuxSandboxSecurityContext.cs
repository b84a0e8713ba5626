using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>LinuxSandboxSecurityContext of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record LinuxSandboxSecurityContext
{
    [Field(1, "namespaceOptions")]
    public NamespaceOption? NamespaceOptions { get; init; }

    [Field(2, "selinuxOptions")]
    public SELinuxOption? SelinuxOptions { get; init; }

    [Field(3, "runAsUser")]
    public Int64Value? RunAsUser { get; init; }

    [Field(4, "readonlyRootfs")]
    public bool ReadonlyRootfs { get; init; }

    [Field(5, "supplementalGroups")]
    public ApiList<long> SupplementalGroups { get; init; }

    [Field(6, "privileged")]
    public bool Privileged { get; init; }

    [Field(7, "seccompProfilePath")]
    public string SeccompProfilePath { get; init; } = "";

    [Field(8, "runAsGroup")]
    public Int64Value? RunAsGroup { get; init; }

    [Field(9, "seccomp")]
    public SecurityProfile? Seccomp { get; init; }

    [Field(10, "apparmor")]
    public SecurityProfile? Apparmor { get; init; }

    [Field(11, "supplementalGroupsPolicy")]
    public int SupplementalGroupsPolicy { get; init; }
}
