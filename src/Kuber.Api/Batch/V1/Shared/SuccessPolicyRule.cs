using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>What must have ended well; at least one of the fields is set.</summary>
[ApiMessage("io.k8s.api.batch.v1.SuccessPolicyRule")]
public sealed partial record SuccessPolicyRule
{
    /// <summary>The indexes that must have ended well, such as 1,3-5,7.</summary>
    [Field(1, "succeededIndexes")]
    public string? SucceededIndexes { get; init; }

    /// <summary>How many indexes, of those named or of all, must have ended well.</summary>
    [Field(2, "succeededCount")]
    public int? SucceededCount { get; init; }
}
