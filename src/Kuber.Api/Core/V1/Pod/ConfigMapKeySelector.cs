using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>One key of a ConfigMap.</summary>
[ApiMessage("io.k8s.api.core.v1.ConfigMapKeySelector")]
[MapType("atomic")]
public sealed partial record ConfigMapKeySelector
{
    /// <summary>The ConfigMap, in the pod's namespace.</summary>
    [Field(1, "localObjectReference", Inline = true)]
    public LocalObjectReference LocalObjectReference { get; init; } = LocalObjectReference.Empty;

    /// <summary>The key to take.</summary>
    [Field(2, "key", Required = true)]
    public string Key { get; init; } = "";

    /// <summary>Lets the container start although the ConfigMap or the key is missing.</summary>
    [Field(3, "optional")]
    public bool? Optional { get; init; }
}
