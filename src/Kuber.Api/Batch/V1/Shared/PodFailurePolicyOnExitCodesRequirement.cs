using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>Exit codes that a rule is for.</summary>
[ApiMessage("io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement")]
public sealed partial record PodFailurePolicyOnExitCodesRequirement
{
    /// <summary>The container whose code counts; any container or init container when not set.</summary>
    [Field(1, "containerName")]
    public string? ContainerName { get; init; }

    /// <summary>In: the code is one of the values; NotIn: it is none of them and not 0.</summary>
    [Field(2, "operator", Required = true, GoType = "v1.PodFailurePolicyOnExitCodesOperator")]
    [Enum("In", "NotIn")]
    public string Operator { get; init; } = "";

    /// <summary>Exit codes, in order and without repeats; 0 is not allowed with In.</summary>
    [Field(3, "values", Required = true)]
    [ListType("set")]
    public ApiList<int> Values { get; init; }
}
