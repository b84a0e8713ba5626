using Kuber.Api.Runtime;

namespace Kuber.Api.Discovery.V1;

/// <summary>A node whose traffic an endpoint should take.</summary>
[ApiMessage("io.k8s.api.discovery.v1.ForNode")]
public sealed partial record ForNode
{
    /// <summary>The name of the node.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";
}
