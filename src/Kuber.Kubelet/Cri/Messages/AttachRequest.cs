using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>AttachRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record AttachRequest
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";

    [Field(2, "stdin")]
    public bool Stdin { get; init; }

    [Field(3, "tty")]
    public bool Tty { get; init; }

    [Field(4, "stdout")]
    public bool Stdout { get; init; }

    [Field(5, "stderr")]
    public bool Stderr { get; init; }
}
