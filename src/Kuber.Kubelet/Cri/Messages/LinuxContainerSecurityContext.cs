using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>LinuxContainerSecurityContext of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record LinuxContainerSecurityContext
{
    [Field(1, "capabilities")]
    public Capability? Capabilities { get; init; }

    [Field(2, "privileged")]
    public bool Privileged { get; init; }

    [Field(3, "namespaceOptions")]
    public NamespaceOption? NamespaceOptions { get; init; }

    [Field(4, "selinuxOptions")]
    public SELinuxOption? SelinuxOptions { get; init; }

    [Field(5, "runAsUser")]
    public Int64Value? RunAsUser { get; init; }

    [Field(6, "runAsUsername")]
    public string RunAsUsername { get; init; } = "";

    [Field(7, "readonlyRootfs")]
    public bool ReadonlyRootfs { get; init; }

    [Field(8, "supplementalGroups")]
    public ApiList<long> SupplementalGroups { get; init; }

    [Field(10, "seccompProfilePath")]
    public string SeccompProfilePath { get; init; } = "";

    [Field(11, "noNewPrivs")]
    public bool NoNewPrivs { get; init; }

    [Field(12, "runAsGroup")]
    public Int64Value? RunAsGroup { get; init; }

    [Field(13, "maskedPaths")]
    public ApiList<string> MaskedPaths { get; init; }

    [Field(14, "readonlyPaths")]
    public ApiList<string> ReadonlyPaths { get; init; }

    [Field(15, "seccomp")]
    public SecurityProfile? Seccomp { get; init; }

    [Field(16, "apparmor")]
    public SecurityProfile? Apparmor { get; init; }

    [Field(17, "supplementalGroupsPolicy")]
    public int SupplementalGroupsPolicy { get; init; }
}
