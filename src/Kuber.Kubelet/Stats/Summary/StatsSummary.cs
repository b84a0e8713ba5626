using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>What the node and its pods use, as the summary API shows it.</summary>
[ApiMessage("")]
internal sealed partial record StatsSummary
{
    [Field(1, "node", AlwaysWritten = true)]
    public NodeStats Node { get; init; } = NodeStats.Empty;

    [Field(2, "pods")]
    public ApiList<PodStats> Pods { get; init; }
}
