using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The swap space of a node.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeSwapStatus")]
public sealed partial record NodeSwapStatus
{
    /// <summary>Its size in bytes.</summary>
    [Field(1, "capacity")]
    public long? Capacity { get; init; }
}
