using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodPortForwardOptions")]
[ApiKind("", "v1", "PodPortForwardOptions")]
public sealed partial record PodPortForwardOptions
{
    [Field(1, "ports")]
    public ApiList<int> Ports { get; init; }
}
