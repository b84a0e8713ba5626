using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Taint")]
public sealed partial record Taint
{
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    [Field(2, "value")]
    public string Value { get; init; } = "";

    [Field(3, "effect", Required = true, GoType = "v1.TaintEffect")]
    [Enum("NoExecute", "NoSchedule", "PreferNoSchedule")]
    public string Effect { get; init; } = "";

    [Field(4, "timeAdded")]
    public Time? TimeAdded { get; init; }
}
