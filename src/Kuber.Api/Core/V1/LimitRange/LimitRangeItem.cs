using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Limits for one type of object.</summary>
[ApiMessage("io.k8s.api.core.v1.LimitRangeItem")]
public sealed partial record LimitRangeItem
{
    /// <summary>What is limited: Pod, Container or PersistentVolumeClaim.</summary>
    [Field(1, "type", Required = true, GoType = "v1.LimitType")]
    public string Type { get; init; } = "";

    /// <summary>The most of each resource that may be asked for.</summary>
    [Field(2, "max", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Max { get; init; }

    /// <summary>The least of each resource that must be asked for.</summary>
    [Field(3, "min", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Min { get; init; }

    /// <summary>The limit of each resource for containers that name none.</summary>
    [Field(4, "default", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> Default { get; init; }

    /// <summary>The request of each resource for containers that name none.</summary>
    [Field(5, "defaultRequest", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> DefaultRequest { get; init; }

    /// <summary>How many times its request a limit may be at most, by resource.</summary>
    [Field(6, "maxLimitRequestRatio", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> MaxLimitRequestRatio { get; init; }
}
