using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ServiceProxyOptions")]
[ApiKind("", "v1", "ServiceProxyOptions")]
public sealed partial record ServiceProxyOptions
{
    [Field(1, "path")]
    public string Path { get; init; } = "";
}
