using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ExecSyncRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ExecSyncRequest
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";

    [Field(2, "cmd")]
    public ApiList<string> Cmd { get; init; }

    [Field(3, "timeout")]
    public long Timeout { get; init; }
}
