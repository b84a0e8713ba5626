using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.Counter")]
public sealed partial record Counter
{
    [Field(1, "value", Required = true)]
    public Quantity Value { get; init; }
}
