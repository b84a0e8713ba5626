using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A machine that runs pods.</summary>
[ApiMessage("io.k8s.api.core.v1.Node")]
[ApiKind("", "v1", "Node")]
public sealed partial record Node : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>How the node is to be.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public NodeSpec Spec { get; init; } = NodeSpec.Empty;

    /// <summary>How the node is, as its kubelet reports.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public NodeStatus Status { get; init; } = NodeStatus.Empty;
}
