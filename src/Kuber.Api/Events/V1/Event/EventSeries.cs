using Kuber.Api.Runtime;

namespace Kuber.Api.Events.V1;

/// <summary>How an event repeats.</summary>
[ApiMessage("io.k8s.api.events.v1.EventSeries")]
public sealed partial record EventSeries
{
    /// <summary>How many times it was seen in this series.</summary>
    [Field(1, "count", Required = true)]
    public int Count { get; init; }

    /// <summary>When it was last seen.</summary>
    [Field(2, "lastObservedTime", Required = true)]
    public MicroTime? LastObservedTime { get; init; }
}
