using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.LimitRangeSpec")]
public sealed partial record LimitRangeSpec
{
    [Field(1, "limits", Required = true)]
    [ListType("atomic")]
    public ApiList<LimitRangeItem> Limits { get; init; }
}
