using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A set of exit codes that a rule is for.</summary>
[ApiMessage("io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes")]
public sealed partial record ContainerRestartRuleOnExitCodes
{
    /// <summary>In: the code is one of the values; NotIn: it is none of them.</summary>
    [Field(1, "operator", Required = true, OmitZero = true, GoType = "v1.ContainerRestartRuleOnExitCodesOperator")]
    public string Operator { get; init; } = "";

    /// <summary>Exit codes; at most 255 of them.</summary>
    [Field(2, "values")]
    [ListType("set")]
    public ApiList<int> Values { get; init; }
}
