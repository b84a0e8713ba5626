using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An option of the resolver.</summary>
[ApiMessage("io.k8s.api.core.v1.PodDNSConfigOption")]
public sealed partial record PodDNSConfigOption
{
    /// <summary>The name of the option, such as ndots.</summary>
    [Field(1, "name")]
    public string Name { get; init; } = "";

    /// <summary>The value of the option, if it has one.</summary>
    [Field(2, "value")]
    public string? Value { get; init; }
}
