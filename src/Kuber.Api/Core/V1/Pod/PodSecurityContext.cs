using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Rights and identity of all containers of a pod; a container's own go before these.</summary>
[ApiMessage("io.k8s.api.core.v1.PodSecurityContext")]
public sealed partial record PodSecurityContext
{
    /// <summary>The SELinux label of the containers; the runtime chooses when not set.</summary>
    [Field(1, "seLinuxOptions")]
    public SELinuxOptions? SeLinuxOptions { get; init; }

    /// <summary>Settings for Windows.</summary>
    [Field(8, "windowsOptions")]
    public WindowsSecurityContextOptions? WindowsOptions { get; init; }

    /// <summary>The user id of the containers' processes; the image's when not set.</summary>
    [Field(2, "runAsUser")]
    public long? RunAsUser { get; init; }

    /// <summary>The group id of the containers' processes; the runtime's default when not set.</summary>
    [Field(6, "runAsGroup")]
    public long? RunAsGroup { get; init; }

    /// <summary>Refuses to start a container that would run as root.</summary>
    [Field(3, "runAsNonRoot")]
    public bool? RunAsNonRoot { get; init; }

    /// <summary>More groups of the containers' first processes.</summary>
    [Field(4, "supplementalGroups")]
    [ListType("atomic")]
    public ApiList<long> SupplementalGroups { get; init; }

    /// <summary>Merge adds the groups of the user in the image, Strict takes only those named here; Merge by default.</summary>
    [Field(12, "supplementalGroupsPolicy", GoType = "v1.SupplementalGroupsPolicy")]
    [Enum("Merge", "Strict")]
    public string? SupplementalGroupsPolicy { get; init; }

    /// <summary>A group that owns volumes which allow it, and that all processes belong to.</summary>
    [Field(5, "fsGroup")]
    public long? FsGroup { get; init; }

    /// <summary>Kernel parameters of the pod; the node may refuse unsafe ones.</summary>
    [Field(7, "sysctls")]
    [ListType("atomic")]
    public ApiList<Sysctl> Sysctls { get; init; }

    /// <summary>OnRootMismatch changes owners in a volume only if its root has others, Always at each mount; Always by default.</summary>
    [Field(9, "fsGroupChangePolicy", GoType = "v1.PodFSGroupChangePolicy")]
    [Enum("Always", "OnRootMismatch")]
    public string? FsGroupChangePolicy { get; init; }

    /// <summary>The seccomp profile of the containers.</summary>
    [Field(10, "seccompProfile")]
    public SeccompProfile? SeccompProfile { get; init; }

    /// <summary>The AppArmor profile of the containers.</summary>
    [Field(11, "appArmorProfile")]
    public AppArmorProfile? AppArmorProfile { get; init; }

    /// <summary>How volumes get the SELinux label: Recursive relabels each file, MountOption mounts with the label; MountOption where possible by default.</summary>
    [Field(13, "seLinuxChangePolicy", GoType = "v1.PodSELinuxChangePolicy")]
    public string? SeLinuxChangePolicy { get; init; }
}
