using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

[ApiMessage("io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement")]
public sealed partial record PodFailurePolicyOnExitCodesRequirement
{
    [Field(1, "containerName")]
    public string? ContainerName { get; init; }

    [Field(2, "operator", Required = true, GoType = "v1.PodFailurePolicyOnExitCodesOperator")]
    [Enum("In", "NotIn")]
    public string Operator { get; init; } = "";

    [Field(3, "values", Required = true)]
    [ListType("set")]
    public ApiList<int> Values { get; init; }
}
