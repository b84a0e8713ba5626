using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Puts one object in the place of another; a scheduler posts it to give a pod its node.</summary>
[ApiMessage("io.k8s.api.core.v1.Binding")]
[ApiKind("", "v1", "Binding")]
public sealed partial record Binding : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The object to bind to, such as the node for a pod.</summary>
    [Field(2, "target", Required = true)]
    public ObjectReference Target { get; init; } = ObjectReference.Empty;
}
