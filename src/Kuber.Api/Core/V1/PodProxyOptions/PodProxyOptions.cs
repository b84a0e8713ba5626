using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodProxyOptions")]
[ApiKind("", "v1", "PodProxyOptions")]
public sealed partial record PodProxyOptions
{
    [Field(1, "path")]
    public string Path { get; init; } = "";
}
