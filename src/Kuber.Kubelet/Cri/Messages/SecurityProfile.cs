using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>SecurityProfile of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record SecurityProfile
{
    [Field(1, "profileType")]
    public int ProfileType { get; init; }

    [Field(2, "localhostRef")]
    public string LocalhostRef { get; init; } = "";
}
