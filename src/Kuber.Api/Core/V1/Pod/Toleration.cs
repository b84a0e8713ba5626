using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Taints that a pod tolerates.</summary>
[ApiMessage("io.k8s.api.core.v1.Toleration")]
public sealed partial record Toleration
{
    /// <summary>The key of the taints; every key when empty, with Exists.</summary>
    [Field(1, "key")]
    public string Key { get; init; } = "";

    /// <summary>Equal compares the value, Exists takes any, Gt and Lt compare whole numbers; Equal by default.</summary>
    [Field(2, "operator", GoType = "v1.TolerationOperator")]
    [Enum("Equal", "Exists", "Gt", "Lt")]
    public string Operator { get; init; } = "";

    /// <summary>The value of the taints; empty with Exists.</summary>
    [Field(3, "value")]
    public string Value { get; init; } = "";

    /// <summary>The effect of the taints; every effect when empty.</summary>
    [Field(4, "effect", GoType = "v1.TaintEffect")]
    [Enum("NoExecute", "NoSchedule", "PreferNoSchedule")]
    public string Effect { get; init; } = "";

    /// <summary>How many seconds the pod stays with a NoExecute taint; for ever when not set.</summary>
    [Field(5, "tolerationSeconds")]
    public long? TolerationSeconds { get; init; }
}
