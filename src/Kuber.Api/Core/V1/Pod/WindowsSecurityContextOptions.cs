using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.WindowsSecurityContextOptions")]
public sealed partial record WindowsSecurityContextOptions
{
    [Field(1, "gmsaCredentialSpecName")]
    public string? GmsaCredentialSpecName { get; init; }

    [Field(2, "gmsaCredentialSpec")]
    public string? GmsaCredentialSpec { get; init; }

    [Field(3, "runAsUserName")]
    public string? RunAsUserName { get; init; }

    [Field(4, "hostProcess")]
    public bool? HostProcess { get; init; }
}
