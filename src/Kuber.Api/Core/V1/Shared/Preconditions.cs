using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What must hold for an operation to be done.</summary>
[ApiMessage("io.k8s.api.core.v1.Preconditions")]
public sealed partial record Preconditions
{
    /// <summary>The uid that the object must have.</summary>
    [Field(1, "uid", GoType = "types.UID")]
    public string? Uid { get; init; }
}
