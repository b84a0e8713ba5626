using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ExecSyncResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ExecSyncResponse
{
    [Field(1, "stdout")]
    public ByteString Stdout { get; init; }

    [Field(2, "stderr")]
    public ByteString Stderr { get; init; }

    [Field(3, "exitCode")]
    public int ExitCode { get; init; }
}
