using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Pod")]
[ApiKind("", "v1", "Pod")]
public sealed partial record Pod : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public PodSpec Spec { get; init; } = PodSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public PodStatus Status { get; init; } = PodStatus.Empty;
}
