using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>What a device takes of a set of counters.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceCounterConsumption")]
public sealed partial record DeviceCounterConsumption
{
    /// <summary>The name of the set.</summary>
    [Field(1, "counterSet", Required = true)]
    public string CounterSet { get; init; } = "";

    /// <summary>What it takes, by counter.</summary>
    [Field(2, "counters", Required = true)]
    public ApiMap<Counter> Counters { get; init; }
}
