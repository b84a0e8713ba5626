using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ConfigMap")]
[ApiKind("", "v1", "ConfigMap")]
public sealed partial record ConfigMap : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(4, "immutable")]
    public bool? Immutable { get; init; }

    [Field(2, "data")]
    public ApiMap<string> Data { get; init; }

    [Field(3, "binaryData")]
    public ApiMap<ByteString> BinaryData { get; init; }
}
