using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Rights and identity on Windows.</summary>
[ApiMessage("io.k8s.api.core.v1.WindowsSecurityContextOptions")]
public sealed partial record WindowsSecurityContextOptions
{
    /// <summary>The name of the GMSA credential spec.</summary>
    [Field(1, "gmsaCredentialSpecName")]
    public string? GmsaCredentialSpecName { get; init; }

    /// <summary>The GMSA credential spec itself, filled in by an admission webhook.</summary>
    [Field(2, "gmsaCredentialSpec")]
    public string? GmsaCredentialSpec { get; init; }

    /// <summary>The user of the processes; the image's when not set.</summary>
    [Field(3, "runAsUserName")]
    public string? RunAsUserName { get; init; }

    /// <summary>Runs the containers as processes of the host; all of a pod or none.</summary>
    [Field(4, "hostProcess")]
    public bool? HostProcess { get; init; }
}
