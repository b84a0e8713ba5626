using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Secret")]
[ApiKind("", "v1", "Secret")]
public sealed partial record Secret : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(5, "immutable")]
    public bool? Immutable { get; init; }

    [Field(2, "data")]
    public ApiMap<ByteString> Data { get; init; }

    [Field(4, "stringData")]
    public ApiMap<string> StringData { get; init; }

    [Field(3, "type", GoType = "v1.SecretType")]
    public string Type { get; init; } = "";
}
