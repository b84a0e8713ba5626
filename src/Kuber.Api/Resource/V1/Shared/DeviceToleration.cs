using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceToleration")]
public sealed partial record DeviceToleration
{
    [Field(1, "key")]
    public string Key { get; init; } = "";

    [Field(2, "operator", GoType = "v1.DeviceTolerationOperator")]
    [Default("\"Equal\"")]
    [Enum("Equal", "Exists")]
    public string Operator { get; init; } = "";

    [Field(3, "value")]
    public string Value { get; init; } = "";

    [Field(4, "effect", GoType = "v1.DeviceTaintEffect")]
    [Enum("NoExecute", "NoSchedule", "None")]
    public string Effect { get; init; } = "";

    [Field(5, "tolerationSeconds")]
    public long? TolerationSeconds { get; init; }
}
