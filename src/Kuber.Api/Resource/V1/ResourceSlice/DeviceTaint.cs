using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceTaint")]
public sealed partial record DeviceTaint
{
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    [Field(2, "value")]
    public string Value { get; init; } = "";

    [Field(3, "effect", Required = true, GoType = "v1.DeviceTaintEffect")]
    [Enum("NoExecute", "NoSchedule", "None")]
    public string Effect { get; init; } = "";

    [Field(4, "timeAdded")]
    public Time? TimeAdded { get; init; }
}
