using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>An object of any kind without anything but its metadata.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadata")]
[ApiKind("meta.k8s.io", "v1", "PartialObjectMetadata")]
public sealed partial record PartialObjectMetadata : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;
}
