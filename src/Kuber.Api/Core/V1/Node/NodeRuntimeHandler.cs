using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A runtime that a node offers.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeRuntimeHandler")]
public sealed partial record NodeRuntimeHandler
{
    /// <summary>The name of the handler; empty for the default.</summary>
    [Field(1, "name", AlwaysWritten = true)]
    public string Name { get; init; } = "";

    /// <summary>What the handler can do.</summary>
    [Field(2, "features")]
    public NodeRuntimeHandlerFeatures? Features { get; init; }
}
