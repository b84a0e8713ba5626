using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>Limits of the node.</summary>
[ApiMessage("")]
internal sealed partial record RlimitStats
{
    [Field(1, "time")]
    public Time? Time { get; init; }

    [Field(2, "maxpid")]
    public long? MaxPid { get; init; }

    [Field(3, "curproc")]
    public long? CurrentProcesses { get; init; }
}
