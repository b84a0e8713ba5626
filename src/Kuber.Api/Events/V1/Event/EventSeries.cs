using Kuber.Api.Runtime;

namespace Kuber.Api.Events.V1;

[ApiMessage("io.k8s.api.events.v1.EventSeries")]
public sealed partial record EventSeries
{
    [Field(1, "count", Required = true)]
    public int Count { get; init; }

    [Field(2, "lastObservedTime", Required = true)]
    public MicroTime? LastObservedTime { get; init; }
}
