using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>NamespaceOption of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record NamespaceOption
{
    [Field(1, "network")]
    public int Network { get; init; }

    [Field(2, "pid")]
    public int Pid { get; init; }

    [Field(3, "ipc")]
    public int Ipc { get; init; }

    [Field(4, "targetId")]
    public string TargetId { get; init; } = "";
}
