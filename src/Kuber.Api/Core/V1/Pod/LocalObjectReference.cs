using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.LocalObjectReference")]
[MapType("atomic")]
public sealed partial record LocalObjectReference
{
    [Field(1, "name")]
    [Default("\"\"")]
    public string Name { get; init; } = "";
}
