using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>Whether ranges are in use.</summary>
[ApiMessage("io.k8s.api.networking.v1.ServiceCIDRStatus")]
public sealed partial record ServiceCIDRStatus
{
    /// <summary>Statements about the ranges, such as whether they are Ready.</summary>
    [Field(1, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<Condition> Conditions { get; init; }
}
