using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ResourceFieldSelector")]
[MapType("atomic")]
public sealed partial record ResourceFieldSelector
{
    [Field(1, "containerName")]
    public string ContainerName { get; init; } = "";

    [Field(2, "resource", Required = true)]
    public string Resource { get; init; } = "";

    [Field(3, "divisor", AlwaysWritten = true)]
    public Quantity Divisor { get; init; }
}
