using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The limits of a LimitRange.</summary>
[ApiMessage("io.k8s.api.core.v1.LimitRangeSpec")]
public sealed partial record LimitRangeSpec
{
    /// <summary>Limits by type of object.</summary>
    [Field(1, "limits", Required = true)]
    [ListType("atomic")]
    public ApiList<LimitRangeItem> Limits { get; init; }
}
