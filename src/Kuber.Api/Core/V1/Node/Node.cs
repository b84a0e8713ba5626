using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Node")]
[ApiKind("", "v1", "Node")]
public sealed partial record Node : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public NodeSpec Spec { get; init; } = NodeSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public NodeStatus Status { get; init; } = NodeStatus.Empty;
}
