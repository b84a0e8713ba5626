using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.EventSeries")]
public sealed partial record EventSeries
{
    [Field(1, "count")]
    public int Count { get; init; }

    [Field(2, "lastObservedTime", AlwaysWritten = true)]
    public MicroTime? LastObservedTime { get; init; }
}
