using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodSecurityContext")]
public sealed partial record PodSecurityContext
{
    [Field(1, "seLinuxOptions")]
    public SELinuxOptions? SeLinuxOptions { get; init; }

    [Field(8, "windowsOptions")]
    public WindowsSecurityContextOptions? WindowsOptions { get; init; }

    [Field(2, "runAsUser")]
    public long? RunAsUser { get; init; }

    [Field(6, "runAsGroup")]
    public long? RunAsGroup { get; init; }

    [Field(3, "runAsNonRoot")]
    public bool? RunAsNonRoot { get; init; }

    [Field(4, "supplementalGroups")]
    [ListType("atomic")]
    public ApiList<long> SupplementalGroups { get; init; }

    [Field(12, "supplementalGroupsPolicy", GoType = "v1.SupplementalGroupsPolicy")]
    [Enum("Merge", "Strict")]
    public string? SupplementalGroupsPolicy { get; init; }

    [Field(5, "fsGroup")]
    public long? FsGroup { get; init; }

    [Field(7, "sysctls")]
    [ListType("atomic")]
    public ApiList<Sysctl> Sysctls { get; init; }

    [Field(9, "fsGroupChangePolicy", GoType = "v1.PodFSGroupChangePolicy")]
    [Enum("Always", "OnRootMismatch")]
    public string? FsGroupChangePolicy { get; init; }

    [Field(10, "seccompProfile")]
    public SeccompProfile? SeccompProfile { get; init; }

    [Field(11, "appArmorProfile")]
    public AppArmorProfile? AppArmorProfile { get; init; }

    [Field(13, "seLinuxChangePolicy", GoType = "v1.PodSELinuxChangePolicy")]
    public string? SeLinuxChangePolicy { get; init; }
}
