using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Toleration")]
public sealed partial record Toleration
{
    [Field(1, "key")]
    public string Key { get; init; } = "";

    [Field(2, "operator", GoType = "v1.TolerationOperator")]
    [Enum("Equal", "Exists", "Gt", "Lt")]
    public string Operator { get; init; } = "";

    [Field(3, "value")]
    public string Value { get; init; } = "";

    [Field(4, "effect", GoType = "v1.TaintEffect")]
    [Enum("NoExecute", "NoSchedule", "PreferNoSchedule")]
    public string Effect { get; init; } = "";

    [Field(5, "tolerationSeconds")]
    public long? TolerationSeconds { get; init; }
}
