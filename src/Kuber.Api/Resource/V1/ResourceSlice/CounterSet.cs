using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.CounterSet")]
public sealed partial record CounterSet
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "counters", Required = true)]
    public ApiMap<Counter> Counters { get; init; }
}
