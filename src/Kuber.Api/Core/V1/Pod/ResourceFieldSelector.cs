using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A request or limit of a container.</summary>
[ApiMessage("io.k8s.api.core.v1.ResourceFieldSelector")]
[MapType("atomic")]
public sealed partial record ResourceFieldSelector
{
    /// <summary>The container; needed in volumes, the container itself in variables.</summary>
    [Field(1, "containerName")]
    public string ContainerName { get; init; } = "";

    /// <summary>What is taken, such as limits.cpu or requests.memory.</summary>
    [Field(2, "resource", Required = true)]
    public string Resource { get; init; } = "";

    /// <summary>The unit in which the number is given; 1 by default.</summary>
    [Field(3, "divisor", AlwaysWritten = true)]
    public Quantity Divisor { get; init; }
}
