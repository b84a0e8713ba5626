using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.SELinuxOptions")]
public sealed partial record SELinuxOptions
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
