using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What of a quota is used.</summary>
[ApiMessage("io.k8s.api.core.v1.ResourceQuotaStatus")]
public sealed partial record ResourceQuotaStatus
{
    /// <summary>The limits in force.</summary>
    [Field(1, "hard", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Hard { get; init; }

    /// <summary>What is used of each resource.</summary>
    [Field(2, "used", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Used { get; init; }
}
