using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>FilesystemIdentifier of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record FilesystemIdentifier
{
    [Field(1, "mountpoint")]
    public string Mountpoint { get; init; } = "";
}
