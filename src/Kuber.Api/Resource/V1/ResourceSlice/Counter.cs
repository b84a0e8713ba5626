using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>An amount that devices share.</summary>
[ApiMessage("io.k8s.api.resource.v1.Counter")]
public sealed partial record Counter
{
    /// <summary>How much there is, or how much is taken.</summary>
    [Field(1, "value", Required = true)]
    public Quantity Value { get; init; }
}
