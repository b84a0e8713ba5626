using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ComponentCondition")]
public sealed partial record ComponentCondition
{
    [Field(1, "type", Required = true, GoType = "v1.ComponentConditionType")]
    public string Type { get; init; } = "";

    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    [Field(3, "message")]
    public string Message { get; init; } = "";

    [Field(4, "error")]
    public string Error { get; init; } = "";
}
