using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>What a CSI driver of the cluster can do and needs; named like the driver.</summary>
[ApiMessage("io.k8s.api.storage.v1.CSIDriver")]
[ApiKind("storage.k8s.io", "v1", "CSIDriver")]
public sealed partial record CSIDriver : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What it can do and needs.</summary>
    [Field(2, "spec", Required = true)]
    public CSIDriverSpec Spec { get; init; } = CSIDriverSpec.Empty;
}
