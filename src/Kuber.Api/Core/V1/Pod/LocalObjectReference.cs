using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An object in the same namespace.</summary>
[ApiMessage("io.k8s.api.core.v1.LocalObjectReference")]
[MapType("atomic")]
public sealed partial record LocalObjectReference
{
    /// <summary>The name of the object.</summary>
    [Field(1, "name")]
    [Default("\"\"")]
    public string Name { get; init; } = "";
}
