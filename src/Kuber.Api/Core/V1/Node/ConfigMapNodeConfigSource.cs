using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A ConfigMap from which a kubelet took its settings; no longer used.</summary>
[ApiMessage("io.k8s.api.core.v1.ConfigMapNodeConfigSource")]
public sealed partial record ConfigMapNodeConfigSource
{
    /// <summary>The namespace of the ConfigMap.</summary>
    [Field(1, "namespace", Required = true)]
    public string Namespace { get; init; } = "";

    /// <summary>The name of the ConfigMap.</summary>
    [Field(2, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The uid of the ConfigMap; only in a status.</summary>
    [Field(3, "uid", GoType = "types.UID")]
    public string Uid { get; init; } = "";

    /// <summary>The resource version of the ConfigMap; only in a status.</summary>
    [Field(4, "resourceVersion")]
    public string ResourceVersion { get; init; } = "";

    /// <summary>The key that holds the kubelet's settings.</summary>
    [Field(5, "kubeletConfigKey", Required = true)]
    public string KubeletConfigKey { get; init; } = "";
}
