using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeProxyOptions")]
[ApiKind("", "v1", "NodeProxyOptions")]
public sealed partial record NodeProxyOptions
{
    [Field(1, "path")]
    public string Path { get; init; } = "";
}
