using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.Condition")]
public sealed partial record Condition
{
    [Field(1, "type", Required = true)]
    public string Type { get; init; } = "";

    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    [Field(3, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    [Field(4, "lastTransitionTime", Required = true)]
    public Time? LastTransitionTime { get; init; }

    [Field(5, "reason", Required = true)]
    public string Reason { get; init; } = "";

    [Field(6, "message", Required = true)]
    public string Message { get; init; } = "";
}
