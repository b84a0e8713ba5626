using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionCondition")]
public sealed partial record CustomResourceDefinitionCondition
{
    [Field(1, "type", Required = true, GoType = "v1.CustomResourceDefinitionConditionType")]
    public string Type { get; init; } = "";

    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    [Field(3, "lastTransitionTime", AlwaysWritten = true)]
    public Time? LastTransitionTime { get; init; }

    [Field(4, "reason")]
    public string Reason { get; init; } = "";

    [Field(5, "message")]
    public string Message { get; init; } = "";

    [Field(6, "observedGeneration")]
    public long ObservedGeneration { get; init; }
}
