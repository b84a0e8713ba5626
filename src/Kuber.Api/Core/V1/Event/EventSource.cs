using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.EventSource")]
public sealed partial record EventSource
{
    [Field(1, "component")]
    public string Component { get; init; } = "";

    [Field(2, "host")]
    public string Host { get; init; } = "";
}
