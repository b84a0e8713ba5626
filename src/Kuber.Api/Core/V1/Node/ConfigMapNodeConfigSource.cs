using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ConfigMapNodeConfigSource")]
public sealed partial record ConfigMapNodeConfigSource
{
    [Field(1, "namespace", Required = true)]
    public string Namespace { get; init; } = "";

    [Field(2, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(3, "uid", GoType = "types.UID")]
    public string Uid { get; init; } = "";

    [Field(4, "resourceVersion")]
    public string ResourceVersion { get; init; } = "";

    [Field(5, "kubeletConfigKey", Required = true)]
    public string KubeletConfigKey { get; init; } = "";
}
