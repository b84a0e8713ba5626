using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ExecRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ExecRequest
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";

    [Field(2, "cmd")]
    public ApiList<string> Cmd { get; init; }

    [Field(3, "tty")]
    public bool Tty { get; init; }

    [Field(4, "stdin")]
    public bool Stdin { get; init; }

    [Field(5, "stdout")]
    public bool Stdout { get; init; }

    [Field(6, "stderr")]
    public bool Stderr { get; init; }
}
