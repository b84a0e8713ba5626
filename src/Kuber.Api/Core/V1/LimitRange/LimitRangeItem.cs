using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.LimitRangeItem")]
public sealed partial record LimitRangeItem
{
    [Field(1, "type", Required = true)]
    public string Type { get; init; } = "";

    [Field(2, "max")]
    public ApiMap<Quantity> Max { get; init; }

    [Field(3, "min")]
    public ApiMap<Quantity> Min { get; init; }

    [Field(4, "default")]
    public ApiMap<Quantity> Default { get; init; }

    [Field(5, "defaultRequest")]
    public ApiMap<Quantity> DefaultRequest { get; init; }

    [Field(6, "maxLimitRequestRatio")]
    public ApiMap<Quantity> MaxLimitRequestRatio { get; init; }
}
