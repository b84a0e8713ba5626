using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What of a Service a request goes to.</summary>
[ApiMessage("io.k8s.api.core.v1.ServiceProxyOptions")]
[ApiKind("", "v1", "ServiceProxyOptions")]
public sealed partial record ServiceProxyOptions
{
    /// <summary>The path of the request at the Service.</summary>
    [Field(1, "path")]
    public string Path { get; init; } = "";
}
