using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeConfigSource")]
public sealed partial record NodeConfigSource
{
    [Field(2, "configMap")]
    public ConfigMapNodeConfigSource? ConfigMap { get; init; }
}
