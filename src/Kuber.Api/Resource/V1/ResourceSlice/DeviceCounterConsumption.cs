using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceCounterConsumption")]
public sealed partial record DeviceCounterConsumption
{
    [Field(1, "counterSet", Required = true)]
    public string CounterSet { get; init; } = "";

    [Field(2, "counters", Required = true)]
    public ApiMap<Counter> Counters { get; init; }
}
