using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadata")]
[ApiKind("meta.k8s.io", "v1", "PartialObjectMetadata")]
public sealed partial record PartialObjectMetadata : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;
}
