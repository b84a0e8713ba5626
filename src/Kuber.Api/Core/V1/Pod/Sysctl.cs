using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A kernel parameter.</summary>
[ApiMessage("io.k8s.api.core.v1.Sysctl")]
public sealed partial record Sysctl
{
    /// <summary>The name of the parameter, such as net.core.somaxconn.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The value.</summary>
    [Field(2, "value", Required = true)]
    public string Value { get; init; } = "";
}
