using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>Processes.</summary>
[ApiMessage("")]
internal sealed partial record ProcessStats
{
    [Field(1, "process_count")]
    public long? ProcessCount { get; init; }
}
