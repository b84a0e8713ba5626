using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

[ApiMessage("io.k8s.api.batch.v1.SuccessPolicyRule")]
public sealed partial record SuccessPolicyRule
{
    [Field(1, "succeededIndexes")]
    public string? SucceededIndexes { get; init; }

    [Field(2, "succeededCount")]
    public int? SucceededCount { get; init; }
}
