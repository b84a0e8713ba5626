using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Rights and identity of one container; they go before the pod's.</summary>
[ApiMessage("io.k8s.api.core.v1.SecurityContext")]
public sealed partial record SecurityContext
{
    /// <summary>Linux capabilities to add and drop.</summary>
    [Field(1, "capabilities")]
    public Capabilities? Capabilities { get; init; }

    /// <summary>Gives the container's processes all rights of root on the node; false by default.</summary>
    [Field(2, "privileged")]
    public bool? Privileged { get; init; }

    /// <summary>The SELinux label of the container.</summary>
    [Field(3, "seLinuxOptions")]
    public SELinuxOptions? SeLinuxOptions { get; init; }

    /// <summary>Settings for Windows.</summary>
    [Field(10, "windowsOptions")]
    public WindowsSecurityContextOptions? WindowsOptions { get; init; }

    /// <summary>The user id of the container's processes; the image's when not set.</summary>
    [Field(4, "runAsUser")]
    public long? RunAsUser { get; init; }

    /// <summary>The group id of the container's processes; the runtime's default when not set.</summary>
    [Field(8, "runAsGroup")]
    public long? RunAsGroup { get; init; }

    /// <summary>Refuses to start the container if it would run as root.</summary>
    [Field(5, "runAsNonRoot")]
    public bool? RunAsNonRoot { get; init; }

    /// <summary>Makes the container's own files read-only; false by default.</summary>
    [Field(6, "readOnlyRootFilesystem")]
    public bool? ReadOnlyRootFilesystem { get; init; }

    /// <summary>Whether a process may gain more rights than its parent; always true when privileged.</summary>
    [Field(7, "allowPrivilegeEscalation")]
    public bool? AllowPrivilegeEscalation { get; init; }

    /// <summary>Default hides and protects parts of /proc, Unmasked does not; Default by default.</summary>
    [Field(9, "procMount", GoType = "v1.ProcMountType")]
    [Enum("Default", "Unmasked")]
    public string? ProcMount { get; init; }

    /// <summary>The seccomp profile of the container.</summary>
    [Field(11, "seccompProfile")]
    public SeccompProfile? SeccompProfile { get; init; }

    /// <summary>The AppArmor profile of the container.</summary>
    [Field(12, "appArmorProfile")]
    public AppArmorProfile? AppArmorProfile { get; init; }
}
