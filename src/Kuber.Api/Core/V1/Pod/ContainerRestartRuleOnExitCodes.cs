using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes")]
public sealed partial record ContainerRestartRuleOnExitCodes
{
    [Field(1, "operator", Required = true, OmitZero = true, GoType = "v1.ContainerRestartRuleOnExitCodesOperator")]
    public string Operator { get; init; } = "";

    [Field(2, "values")]
    [ListType("set")]
    public ApiList<int> Values { get; init; }
}
