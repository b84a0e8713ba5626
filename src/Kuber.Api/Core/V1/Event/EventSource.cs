using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What reported an event.</summary>
[ApiMessage("io.k8s.api.core.v1.EventSource")]
public sealed partial record EventSource
{
    /// <summary>The component.</summary>
    [Field(1, "component")]
    public string Component { get; init; } = "";

    /// <summary>The node on which it was.</summary>
    [Field(2, "host")]
    public string Host { get; init; } = "";
}
