using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An SELinux label.</summary>
[ApiMessage("io.k8s.api.core.v1.SELinuxOptions")]
public sealed partial record SELinuxOptions
{
    /// <summary>The user part.</summary>
    [Field(1, "user")]
    public string User { get; init; } = "";

    /// <summary>The role part.</summary>
    [Field(2, "role")]
    public string Role { get; init; } = "";

    /// <summary>The type part.</summary>
    [Field(3, "type")]
    public string Type { get; init; } = "";

    /// <summary>The level part.</summary>
    [Field(4, "level")]
    public string Level { get; init; } = "";
}
