using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>The CSI drivers of a node; named like the node.</summary>
[ApiMessage("io.k8s.api.storage.v1.CSINode")]
[ApiKind("storage.k8s.io", "v1", "CSINode")]
public sealed partial record CSINode : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The drivers.</summary>
    [Field(2, "spec", Required = true)]
    public CSINodeSpec Spec { get; init; } = CSINodeSpec.Empty;
}
