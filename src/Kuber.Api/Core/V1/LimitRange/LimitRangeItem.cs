using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.LimitRangeItem")]
public sealed partial record LimitRangeItem
{
    [Field(1, "type", Required = true, GoType = "v1.LimitType")]
    public string Type { get; init; } = "";

    [Field(2, "max", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Max { get; init; }

    [Field(3, "min", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Min { get; init; }

    [Field(4, "default", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Default { get; init; }

    [Field(5, "defaultRequest", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> DefaultRequest { get; init; }

    [Field(6, "maxLimitRequestRatio", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> MaxLimitRequestRatio { get; init; }
}
