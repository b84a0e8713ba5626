using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Where a kubelet took its settings from; no longer used.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeConfigSource")]
public sealed partial record NodeConfigSource
{
    /// <summary>The ConfigMap with the settings.</summary>
    [Field(2, "configMap")]
    public ConfigMapNodeConfigSource? ConfigMap { get; init; }
}
