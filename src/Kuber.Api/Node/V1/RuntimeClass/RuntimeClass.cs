using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Node.V1;

/// <summary>A name for a runtime that runs the containers of pods.</summary>
[ApiMessage("io.k8s.api.node.v1.RuntimeClass")]
[ApiKind("node.k8s.io", "v1", "RuntimeClass")]
public sealed partial record RuntimeClass : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The name of the runtime in the node's settings; a DNS label that cannot change.</summary>
    [Field(2, "handler", Required = true)]
    public string Handler { get; init; } = "";

    /// <summary>What the runtime itself needs for a pod.</summary>
    [Field(3, "overhead")]
    public Overhead? Overhead { get; init; }

    /// <summary>The nodes that have the runtime.</summary>
    [Field(4, "scheduling")]
    public Scheduling? Scheduling { get; init; }
}
