using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodStatusResult")]
[ApiKind("", "v1", "PodStatusResult")]
public sealed partial record PodStatusResult : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "status", AlwaysWritten = true)]
    public PodStatus Status { get; init; } = PodStatus.Empty;
}
