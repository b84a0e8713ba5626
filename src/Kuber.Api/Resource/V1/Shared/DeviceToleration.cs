using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Taints that a request tolerates.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceToleration")]
public sealed partial record DeviceToleration
{
    /// <summary>The key of the taints; every key when empty, with Exists.</summary>
    [Field(1, "key")]
    public string Key { get; init; } = "";

    /// <summary>Equal compares the value, Exists takes any; Equal by default.</summary>
    [Field(2, "operator", GoType = "v1.DeviceTolerationOperator")]
    [Default("\"Equal\"")]
    [Enum("Equal", "Exists")]
    public string Operator { get; init; } = "";

    /// <summary>The value of the taints; empty with Exists.</summary>
    [Field(3, "value")]
    public string Value { get; init; } = "";

    /// <summary>The effect of the taints; every effect when empty.</summary>
    [Field(4, "effect", GoType = "v1.DeviceTaintEffect")]
    [Enum("NoExecute", "NoSchedule", "None")]
    public string Effect { get; init; } = "";

    /// <summary>How many seconds pods stay with a NoExecute taint; for ever when not set.</summary>
    [Field(5, "tolerationSeconds")]
    public long? TolerationSeconds { get; init; }
}
