using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The operating system that a pod is for.</summary>
[ApiMessage("io.k8s.api.core.v1.PodOS")]
public sealed partial record PodOS
{
    /// <summary>The name of the system: linux or windows.</summary>
    [Field(1, "name", Required = true, GoType = "v1.OSName")]
    public string Name { get; init; } = "";
}
