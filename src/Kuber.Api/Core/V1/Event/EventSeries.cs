using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How an event repeats.</summary>
[ApiMessage("io.k8s.api.core.v1.EventSeries")]
public sealed partial record EventSeries
{
    /// <summary>How many times it was seen in this series.</summary>
    [Field(1, "count")]
    public int Count { get; init; }

    /// <summary>When it was last seen.</summary>
    [Field(2, "lastObservedTime", AlwaysWritten = true)]
    public MicroTime? LastObservedTime { get; init; }
}
