using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>SELinuxOption of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record SELinuxOption
{
    [Field(1, "user")]
    public string User { get; init; } = "";

    [Field(2, "role")]
    public string Role { get; init; } = "";

    [Field(3, "type")]
    public string Type { get; init; } = "";

    [Field(4, "level")]
    public string Level { get; init; } = "";
}
