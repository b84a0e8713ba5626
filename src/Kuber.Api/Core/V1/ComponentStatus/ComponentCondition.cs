using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>One statement about the health of a component.</summary>
[ApiMessage("io.k8s.api.core.v1.ComponentCondition")]
public sealed partial record ComponentCondition
{
    /// <summary>What is stated; only Healthy is known.</summary>
    [Field(1, "type", Required = true, GoType = "v1.ComponentConditionType")]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    /// <summary>What the check of the component answered.</summary>
    [Field(3, "message")]
    public string Message { get; init; } = "";

    /// <summary>What went wrong when the component was checked.</summary>
    [Field(4, "error")]
    public string Error { get; init; } = "";
}
