using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Counters that devices of a pool share.</summary>
[ApiMessage("io.k8s.api.resource.v1.CounterSet")]
public sealed partial record CounterSet
{
    /// <summary>The name of the set, a DNS label.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The counters by name.</summary>
    [Field(2, "counters", Required = true)]
    public ApiMap<Counter> Counters { get; init; }
}
