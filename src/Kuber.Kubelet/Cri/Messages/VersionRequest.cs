using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>VersionRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record VersionRequest
{
    [Field(1, "version")]
    public string Version { get; init; } = "";
}
