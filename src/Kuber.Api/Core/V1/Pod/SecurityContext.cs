using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.SecurityContext")]
public sealed partial record SecurityContext
{
    [Field(1, "capabilities")]
    public Capabilities? Capabilities { get; init; }

    [Field(2, "privileged")]
    public bool? Privileged { get; init; }

    [Field(3, "seLinuxOptions")]
    public SELinuxOptions? SeLinuxOptions { get; init; }

    [Field(10, "windowsOptions")]
    public WindowsSecurityContextOptions? WindowsOptions { get; init; }

    [Field(4, "runAsUser")]
    public long? RunAsUser { get; init; }

    [Field(8, "runAsGroup")]
    public long? RunAsGroup { get; init; }

    [Field(5, "runAsNonRoot")]
    public bool? RunAsNonRoot { get; init; }

    [Field(6, "readOnlyRootFilesystem")]
    public bool? ReadOnlyRootFilesystem { get; init; }

    [Field(7, "allowPrivilegeEscalation")]
    public bool? AllowPrivilegeEscalation { get; init; }

    [Field(9, "procMount", GoType = "v1.ProcMountType")]
    [Enum("Default", "Unmasked")]
    public string? ProcMount { get; init; }

    [Field(11, "seccompProfile")]
    public SeccompProfile? SeccompProfile { get; init; }

    [Field(12, "appArmorProfile")]
    public AppArmorProfile? AppArmorProfile { get; init; }
}
